// New figures: a page that follows the data hears of them (/events) while it is looked at, says so, and shows them when
// the reader agrees, without a reload: the address, the history, the place on the page and the focus stay.
(() => {
  const bar = document.querySelector('.news');
  const main = document.querySelector('main');
  const mark = (page) => page.querySelector('template[data-vintage]');
  const made = (page) => Number(mark(page)?.dataset.vintage ?? 0);
  // Who asked for a vintage or a day gets nothing newer.
  const isOfThePast = () =>
    [...new URLSearchParams(location.search).keys()].some((name) => /^(vintage|asof)$/i.test(name));
  let newest = 0;

  /* Listening: browsers allow six connections to a site, so a page that nobody sees holds none. */
  let events = null;
  const listen = () => {
    // In the explorer the reader may come back to the now without another page.
    const hasNews = mark(document) && (window.explorer || !isOfThePast());
    if (events || document.hidden || !hasNews) return;
    events = new EventSource(bar.dataset.events);
    events.addEventListener('vintage', ({ data }) => {
      newest = JSON.parse(data).vintage;
      offer();
    });
    // A lost connection the browser mends by itself; one that was refused is asked for later.
    events.addEventListener('error', () => {
      if (events?.readyState !== EventSource.CLOSED) return;
      stop();
      setTimeout(listen, 30000);
    });
  };
  const stop = () => {
    events?.close();
    events = null;
  };
  addEventListener('pageshow', listen);
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));

  /* Saying it. */
  const said = document.createElement('p');
  const text = said.appendChild(document.createElement('span'));
  const button = said.appendChild(document.createElement('button'));
  button.type = 'button';
  button.className = 'link';
  let leaving = 0;
  const say = (words, action) => {
    text.textContent = action ? `${words} ` : words;
    button.textContent = action ?? '';
    button.hidden = !action;
    said.className = '';
    if (!said.isConnected) bar.append(said);
    // What asks for nothing has been read by then.
    clearTimeout(leaving);
    if (!action) leaving = setTimeout(() => said.remove(), 15000);
  };
  const offer = () => {
    if (newest <= made(document) || isOfThePast()) {
      if (!button.hidden) said.remove();
    } else if ('kept' in mark(document).dataset) say('New figures were published.', 'See what changed');
    else say(`New figures: vintage ${newest}.`, 'Show them');
  };

  addEventListener('explorer:told', offer);

  /* Showing them. */
  let focused = null;
  main.addEventListener('focusin', ({ target }) => { focused = target; });
  // The same element in what takes its place.
  const name = (one) => one.id || one.getAttribute('href') || one.getAttribute('name') || one.textContent;
  const again = (one) => [...main.querySelectorAll(one.localName)].find((other) => name(other) === name(one));
  const replace = (page) => {
    const open = [...main.querySelectorAll('details[open] > summary')];
    const [x, y] = [scrollX, scrollY];
    main.replaceChildren(...page.querySelector('main').childNodes);
    document.title = page.title;
    for (const summary of open) again(summary)?.parentElement.setAttribute('open', '');
    scrollTo({ left: x, top: y, behavior: 'instant' });
  };
  const fetched = async (vintage) => {
    const answer = await fetch(location.href, { cache: 'no-cache' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What stands in for the page, or comes from an instance that has not heard of it yet, does not count.
    if (made(page) < vintage) return false;
    replace(page);
    return true;
  };
  const explored = async (vintage) => {
    const isShown = await window.explorer.follow(vintage);
    if (isShown) mark(document).dataset.vintage = vintage;
    return isShown;
  };
  const done = (vintage) => {
    const isKept = 'kept' in mark(document).dataset;
    if (isKept && !main.querySelector('.changed')) return say('Nothing that this link is made of was revised.');
    say(isKept ? 'What changed stands at the top.' : `Vintage ${vintage} is shown.`);
    if (!isKept) said.className = 'spoken';
  };
  let isAsked = false;
  const show = async () => {
    if (isAsked) return;
    isAsked = true;
    const vintage = newest;
    const isShown = await (window.explorer ? explored : fetched)(vintage).catch(() => false);
    isAsked = false;
    if (!isShown) return say('The new figures cannot be shown at the moment; this page stays as it is.', 'Try again');
    // Not where the reader has gone on to something else meanwhile.
    const isFree = said.contains(document.activeElement) || document.activeElement === document.body;
    if (isFree) ((focused?.isConnected ? focused : focused && again(focused)) ?? main).focus({ preventScroll: true });
    done(vintage);
    offer();
  };
  button.addEventListener('click', show);
})();
