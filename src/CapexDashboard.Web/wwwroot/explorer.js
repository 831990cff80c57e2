// The browser's half of the explorer: the address, one step of a slider at a time, what the form says, what is read aloud.
(() => {
  const root = document.documentElement;
  const narrow = matchMedia('(max-width: 620px)');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const form = () => document.querySelector('form.assumptions');
  const lost = () => document.getElementById('components-reconnect-modal');
  const isSlider = (element) => element instanceof HTMLInputElement && element.type === 'range';
  const address = () => location.pathname + location.search;
  let explorer = null;

  /* Sliders: one step is under way at a time and the newest value waits for it, so that steps never queue up. */
  let underWay = 0;
  let waiting = null;
  let sent = null;
  let steps = 0;

  const sendWaiting = () => {
    const slider = waiting;
    [underWay, waiting] = [0, null];
    if (slider?.isConnected) slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const onInput = (event) => {
    if (!isSlider(event.target)) return;
    // An answer that never comes (a lost connection) must not hold the slider for ever.
    if (underWay && performance.now() - underWay < 3000) {
      waiting = event.target;
      event.stopPropagation();
      return;
    }
    // Where the circuit has it already there would be no answer to wait for.
    if (event.target === moved && moved.value === sent) {
      event.stopPropagation();
      return;
    }
    from ??= shown;
    moved = event.target;
    sent = moved.value;
    underWay = performance.now();
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
  const tell = (to, move) => {
    if (move === 'step') {
      replaceSoon(to);
      window.dispatchEvent(new CustomEvent('explorer:drawn', { detail: { steps: ++steps } }));
      sendWaiting();
    } else sent = null;
    if (move === 'rest' || move === 'place') {
      stopReplacing();
      if (move === 'rest' && isSameMove()) show(to, history.replaceState);
      else come(to);
      from = null;
    }
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

  /* The form: what it would submit without a circuit is what the circuit reads. */
  const submit = (button) =>
    explorer.invokeMethodAsync('SubmitAsync', new URLSearchParams(new FormData(form(), button)).toString());
  const onChange = (event) => {
    if (isSlider(event.target)) {
      if (waiting) sendWaiting();
    } else if (explorer && event.target.closest('form.assumptions')) submit();
  };
  const onSubmit = (event) => {
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
    if (event.target.closest?.('[data-copy]')) copy();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('The link has been copied.');
    } catch { prompt('The link to this comparison', location.href); }
  };

  /* What was typed before the circuit came: it makes the form anew. */
  let early = null;
  const remember = (event) => {
    if (explorer || !event.target.closest?.('form.assumptions')) return;
    early = { values: [...new FormData(form())], focus: event.target.id };
  };
  const restore = () => {
    if (!early) return;
    for (const [name, value] of early.values) {
      const field = form().elements[name];
      if (field instanceof HTMLInputElement && field.type === 'text') field.value = value;
    }
    submit();
    document.getElementById(early.focus)?.focus();
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
      say(headline);
    }, 1000);
  };

  /* The chart is laid out in pixels of its own and scaled to the room it has. */
  const room = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      target.style.setProperty('--scale', contentRect.width / parseFloat(target.style.getPropertyValue('--width')));
  });
  const lookAgain = () => explorer.invokeMethodAsync('LookAt', isDark(), narrow.matches);

  const painted = () => new Promise((done) => {
    const idle = () => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 1000 });
    if (document.readyState === 'complete') idle();
    else addEventListener('load', idle, { once: true });
  });
  const start = async (reference) => {
    explorer = reference;
    restore();
    document.querySelector('main').addEventListener('input', onInput);
    narrow.addEventListener('change', lookAgain);
    system.addEventListener('change', lookAgain);
    new MutationObserver(lookAgain).observe(root, { attributeFilter: ['data-theme'] });
    await painted();
    return { isDark: isDark(), isNarrow: narrow.matches };
  };
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

  document.addEventListener('input', remember, true);
  document.addEventListener('change', remember, true);
  document.addEventListener('change', onChange, true);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  addEventListener('popstate', onPopState);
  lost()?.addEventListener('components-reconnect-state-changed', onConnection);
  window.explorer = { start, watch, live, tell };
})();
