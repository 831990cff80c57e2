// The browser's half of the explorer: the address, one step of a slider at a time, what the form says, what is read aloud.
(() => {
  const root = document.documentElement;
  const narrow = matchMedia('(max-width: 620px)');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const look = () => `${isDark() ? 'dark' : ''} ${narrow.matches ? 'narrow' : ''}`;
  const form = () => document.querySelector('form.assumptions');
  const lost = () => document.getElementById('components-reconnect-modal');
  const isSlider = (element) => element instanceof HTMLInputElement && element.type === 'range';
  const address = () => location.pathname + location.search;
  let explorer = null;

  /* Sliders: one step is under way at a time and the newest position waits for it, so that steps never queue up. */
  let underWay = 0;
  let waiting = null;
  let steps = 0;

  const send = (slider) => {
    underWay = performance.now();
    explorer.invokeMethodAsync('MoveAsync', slider.dataset.input, Number(slider.value));
  };
  const onSlide = (slider) => {
    from ??= shown;
    moved = slider;
    // An answer that never comes (a lost connection) must not hold the slider for ever.
    if (underWay && performance.now() - underWay < 3000) waiting = slider;
    else send(slider);
  };
  const onLetGo = () => {
    if (waiting) send(waiting);
    waiting = null;
    explorer.invokeMethodAsync('RestAsync');
  };
  const marks = (places) => {
    const sliders = document.querySelectorAll('form.assumptions .slide');
    places.split(',').forEach((place, i) => sliders[i].style.setProperty('--closes', place || '-9999'));
  };
  const step = (to, text, spoken, band, isArticles, closes) => {
    const field = moved.closest('.input');
    field.querySelector('[name]').value = text;
    moved.setAttribute('aria-valuetext', spoken);
    moved.closest('.slide').style.cssText = band ?? '';
    field.querySelector('button').hidden = isArticles === 'true';
    marks(closes);
    replaceSoon(to);
    window.dispatchEvent(new CustomEvent('explorer:drawn', { detail: { steps: ++steps } }));
    underWay = 0;
    if (waiting) send(waiting);
    waiting = null;
    restSoon();
  };

  /* The address: replaced while a slider is held; once it is let go, the place before is one to come back to. */
  let shown = address();
  let from = null;
  let moved = null;
  let rested = { slider: null, at: 0 };

  const show = (to, how) => {
    how.call(history, null, '', to);
    shown = to;
  };
  // Browsers allow about three changes a second for long, and one takes longer than a step.
  let latest = null;
  let replacing = 0;
  const replaceSoon = (to) => {
    latest = to;
    replacing ||= setTimeout(() => {
      replacing = 0;
      show(latest, history.replaceState);
    }, 300);
  };
  const stopReplacing = () => {
    clearTimeout(replacing);
    replacing = 0;
  };
  // Arrow keys let go after every step: together they are one move.
  const isSameMove = () => {
    const isSame = moved === rested.slider && performance.now() - rested.at < 1000;
    rested = { slider: moved, at: performance.now() };
    return isSame;
  };
  const come = (to) => {
    if (from !== null && from !== shown) show(from, history.replaceState);
    show(to, to === shown ? history.replaceState : history.pushState);
  };
  const rest = (to, preset, sentence, closes) => {
    stopReplacing();
    if (isSameMove()) show(to, history.replaceState);
    else come(to);
    from = null;
    for (const link of document.querySelectorAll('[data-preset]'))
      if (link.dataset.preset === preset) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    document.querySelector('.presets p').textContent = sentence;
    const words = closes.split('\n');
    document.querySelectorAll('form.assumptions .closes').forEach((place, i) => { place.textContent = words[i]; });
    restSoon();
  };
  const tell = (to, move, html) => {
    if (move === 'place') {
      stopReplacing();
      come(to);
      from = null;
    }
    patch(form(), parsed(html));
    dispatchEvent(new CustomEvent('explorer:told'));
    restSoon();
  };
  // Ours, not Blazor's, which would fetch the page again: the circuit already knows how to show another comparison.
  const onPopState = (event) => {
    event.stopImmediatePropagation();
    if (address() === shown) return;
    if (!explorer) location.reload();
    stopReplacing();
    from = null;
    shown = address();
    explorer.invokeMethodAsync('OpenAsync', location.search, true);
  };

  /* The form: what it would submit without a circuit is what the circuit reads; it answers with the form as it is then. */
  let typing = null;

  const parsed = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  // What is equal stays: focus, a slider that is held, what is being typed or was refused.
  const patch = (from, to) => {
    if (from.nodeName !== to.nodeName) return from.replaceWith(to);
    if (from.nodeType !== Node.ELEMENT_NODE) return from.data === to.data || (from.data = to.data);
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && name !== 'open') from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    const [old, young] = [[...from.childNodes], [...to.childNodes]];
    young.forEach((node, i) => (old[i] ? patch(old[i], node) : from.append(node)));
    old.slice(young.length).forEach((node) => node.remove());
    if (from instanceof HTMLSelectElement || from instanceof HTMLInputElement) {
      from.checked = to.checked;
      const isOurs = from !== typing && !to.hasAttribute('aria-invalid') && !(isSlider(from) && from === held());
      if (isOurs && from.value !== to.value) from.value = to.value;
    }
  };
  const held = () => (underWay || waiting ? moved : null);
  const onInput = ({ target }) => {
    if (!target.closest?.('form.assumptions')) return;
    if (explorer && isSlider(target)) onSlide(target);
    else typing = target;
  };
  const submit = (button) =>
    explorer.invokeMethodAsync('SubmitAsync', new URLSearchParams(new FormData(form(), button)).toString());
  const onChange = ({ target }) => {
    if (!explorer || !target.closest?.('form.assumptions')) return;
    typing = null;
    if (isSlider(target)) onLetGo();
    else submit();
  };
  const onSubmit = (event) => {
    if (event.target.id === 'share') {
      event.preventDefault();
      share(event.submitter.value);
      return;
    }
    if (!explorer || event.target !== form()) return;
    event.preventDefault();
    submit(event.submitter);
  };
  const onClick = (event) => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = event.target.closest?.('a[data-state]');
    if (link && explorer && isPlain) {
      event.preventDefault();
      explorer.invokeMethodAsync('OpenAsync', link.search, false);
    }
    const behind = event.target.closest?.('a[href^="#behind"]');
    if (behind && isPlain) {
      event.preventDefault();
      point(behind.getAttribute('href').slice(1));
    }
    const input = event.target.closest?.('a[href^="#in-"]');
    if (input && isPlain) {
      // Focus alone: the address is the comparison's.
      event.preventDefault();
      document.querySelector(input.hash)?.focus();
    }
  };

  /* Sharing: a short link to these very numbers, made here and copied; without this the form leads to its page. */
  const share = async (comparison) => {
    const answer = await fetch(document.getElementById('share').dataset.api, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ comparison }),
    }).catch(() => null);
    const { url } = (await answer?.json().catch(() => null)) ?? {};
    if (!url) return shared('No link could be made now; the address in the browser works as well.', location.href);
    const note = answer.ok
      ? 'A link whose numbers will not change:'
      : 'Too many links at once. This long one works as well, and follows the data:';
    let copied = true;
    try { await navigator.clipboard.writeText(url); } catch { copied = false; }
    shared(note, url, copied ? 'It has been copied.' : '');
  };
  const shared = (note, url, then = '') => {
    const place = document.getElementById('shared');
    const link = document.createElement('a');
    link.href = link.textContent = url;
    place.replaceChildren(`${note} `, link, ` ${then}`);
    place.hidden = false;
  };

  /* Once things rest, and not at every step: the headline is read aloud, and the tab bears it. */
  const site = document.title.slice(document.querySelector('h1').textContent.length);
  let resting = 0;
  const say = (text) => { document.getElementById('spoken').textContent = text; };
  const restSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const headline = document.querySelector('h1').textContent;
      document.title = headline + site;
      say(`${headline} ${document.getElementById('says')?.textContent ?? ''}`);
    }, 1000);
  };

  /* The chart: figures come as text. */
  const plot = () => document.getElementById('explorer-plot');
  const draw = (json) => {
    const { data, layout, config } = JSON.parse(json);
    Plotly.react(plot(), data, layout, config);
    lead(plot());
  };
  // A bar or a dot leads to what it was made of, as the table beneath does for everybody.
  const leading = new WeakSet();
  const lead = (chart) => {
    if (leading.has(chart)) return;
    leading.add(chart);
    const to = ({ points }) => [points[0].customdata].flat()[0];
    chart.on('plotly_hover', (event) => chart.classList.toggle('leads', Boolean(to(event))));
    chart.on('plotly_unhover', () => chart.classList.remove('leads'));
    chart.on('plotly_click', (event) => {
      const href = to(event);
      if (href?.startsWith('#')) point(href.slice(1));
      else if (href) location.assign(href);
    });
  };
  // The address is the comparison's: the row is brought to sight and marked, and nothing else.
  const point = (id) => {
    const head = document.getElementById(id);
    const details = head?.closest('details');
    if (!details) return;
    details.open = true;
    const row = head.closest('tr') ?? head;
    document.querySelector('tr[data-pointed]')?.removeAttribute('data-pointed');
    row.dataset.pointed = '';
    row.scrollIntoView({ block: 'center' });
    row.querySelector('a')?.focus({ preventScroll: true });
  };
  const update = (json) => {
    const { data, traces } = JSON.parse(json);
    Plotly.update(plot(), data, {}, traces);
  };

  /* The chart is laid out in pixels of its own and scaled to the room it has. */
  const room = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      target.style.setProperty('--scale', contentRect.width / parseFloat(target.style.getPropertyValue('--width')));
  });
  const lookAgain = () => explorer.invokeMethodAsync('LookAt', look());

  const painted = () => new Promise((done) => {
    const idle = () => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 1000 });
    if (document.readyState === 'complete') idle();
    else addEventListener('load', idle, { once: true });
  });
  const start = async (reference) => {
    explorer = reference;
    // What was typed before the circuit came.
    if (typing) submit();
    narrow.addEventListener('change', lookAgain);
    system.addEventListener('change', lookAgain);
    new MutationObserver(lookAgain).observe(root, { attributeFilter: ['data-theme'] });
    await painted();
    return look();
  };
  // What was published since, when the reader agrees (live.js).
  const follow = async (vintage) => explorer !== null && explorer.invokeMethodAsync('FollowAsync', vintage);
  const watch = () => room.observe(document.querySelector('.plot-box'));
  const live = () => { root.dataset.explorer = 'live'; };

  /* A lost connection: the picture stays, the form says so, and what the server forgot the address brings back. */
  const reconnect = async () => {
    try { if (!(await Blazor.reconnect())) location.reload(); } catch { setTimeout(reconnect, 3000); }
  };
  const onConnection = ({ detail: { state } }) => {
    const isLost = state !== 'hide';
    [underWay, waiting] = [0, null];
    lost().hidden = !isLost;
    if (form()) form().inert = isLost;
    if (state === 'rejected' || state === 'resume-failed') location.reload();
    if (state === 'failed') setTimeout(reconnect, 3000);
  };

  document.addEventListener('input', onInput);
  document.addEventListener('change', onChange);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  addEventListener('popstate', onPopState);
  lost()?.addEventListener('components-reconnect-state-changed', onConnection);
  window.explorer = { start, follow, watch, live, draw, update, step, rest, tell };
})();
