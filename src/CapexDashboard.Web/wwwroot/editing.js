// The form of a record saves itself as one types. What could not be sent is kept in this browser until it can be, so that
// neither a lost connection nor a closed tab loses a word.
(() => {
  const form = document.getElementById('record');
  const said = document.getElementById('saving');
  const doubts = document.getElementById('doubts');
  const kept = () => `change ${location.pathname}`;
  const store = {
    get: () => { try { return JSON.parse(localStorage.getItem(kept())); } catch { return null; } },
    set: (values) => { try { localStorage.setItem(kept(), JSON.stringify(values)); } catch { /* private mode */ } },
    drop: () => { try { localStorage.removeItem(kept()); } catch { /* private mode */ } },
  };
  const named = () => [...form.querySelectorAll('[name]')].filter((one) => /^(f\.|source\.|why$)/.test(one.name));
  // Nobody is blamed for what was not filled in yet.
  const isSaved = form.dataset.savedAt !== '';
  let timer = 0, sending = false, again = false, leaving = false;

  const say = (text) => { said.textContent = text; };

  const show = (answer) => {
    for (const field of form.querySelectorAll('[data-field]')) {
      const control = field.querySelector('[name]');
      // The fields of a source beside a figure are checked with the source.
      if (!control || control.name.startsWith('source.')) continue;
      const problem = field.querySelector('.problem'), read = field.querySelector('[data-understood]');
      const reason = answer.problems[field.dataset.field];
      const isBlamed = reason && (control.value !== '' || isSaved);
      if (problem) { problem.textContent = isBlamed ? reason : ''; problem.hidden = !isBlamed; }
      if (isBlamed) control.setAttribute('aria-invalid', 'true'); else control.removeAttribute('aria-invalid');
      if (read) read.textContent = answer.understood[field.dataset.field] ?? '';
    }
    doubts.hidden = answer.doubts.length === 0;
    doubts.querySelector('ul').replaceChildren(...answer.doubts.map((text) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }));
    const source = form.elements['f.source'];
    if (source && answer.source && form.elements['source.title']?.value) source.value = answer.source;
    form.action = answer.address;
    if (location.pathname !== answer.address) history.replaceState(null, '', answer.address);
  };

  const save = async () => {
    if (sending) { again = true; return; }
    sending = true;
    say('Saving …');
    const sent = new FormData(form);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(sent), headers: { Accept: 'application/json' } });
      if (answer.status === 401 || answer.redirected) { say('You are signed out. What you typed is kept in this browser: sign in again and open this page.'); return; }
      if (!answer.ok) throw new Error(answer.status);
      const result = await answer.json();
      form.dataset.savedAt = result.savedAt;
      if (!again) store.drop();
      show(result);
      say(`Saved in your draft, ${result.at}.`);
    } catch {
      say('Not saved: no connection. What you typed is kept in this browser and sent as soon as it is back.');
      again = true;
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
    } finally {
      sending = false;
    }
    if (again && !leaving) { again = false; save(); }
  };

  const compare = (control) => {
    const published = control.closest('[data-field]')?.querySelector('[data-published]');
    if (published) published.hidden = published.dataset.published === control.value.trim();
  };

  const changed = () => {
    store.set({ since: form.dataset.savedAt, values: Object.fromEntries(named().map((one) => [one.name, one.value])) });
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  };

  const suggest = async (input) => {
    const asked = input.value;
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(asked)}`).catch(() => null);
    if (!answer?.ok || input.value !== asked) return;
    input.list.replaceChildren(...(await answer.json()).map(({ key, title }) => new Option(title, key)));
  };

  form.addEventListener('input', (event) => {
    if (event.target.dataset.suggest) suggest(event.target);
    compare(event.target);
    changed();
  });
  form.addEventListener('focusin', (event) => { if (event.target.dataset.suggest && event.target.list.options.length === 0) suggest(event.target); });
  // What is kept stays until a page shows that it has arrived.
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(`button[value=${event.shiftKey ? 'new' : 'stay'}]`));
  });

  // Typed here and never sent: only where nobody has saved the form since, here or elsewhere.
  const lost = store.get();
  if (lost?.since === form.dataset.savedAt) {
    for (const one of named()) if (one.name in lost.values) one.value = lost.values[one.name];
    save();
  } else {
    store.drop();
  }
})();
