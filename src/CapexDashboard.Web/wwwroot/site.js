// What every page has: the remembered theme, set before the first paint and changed by the switch (the server never
// knows), the key that leads to the search box, and the way back once the store can be reached again.
(() => {
  const root = document.documentElement;
  const remember = {
    get: () => { try { return localStorage.getItem('theme'); } catch { return null; } },
    set: (theme) => { try { localStorage.setItem('theme', theme); } catch { /* private mode: this page only */ } },
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = () => root.dataset.theme ?? (system.matches ? 'dark' : 'light');
  const other = () => (current() === 'dark' ? 'light' : 'dark');
  const label = (button) => {
    button.hidden = false;
    button.textContent = other() === 'dark' ? 'Dark' : 'Light';
    button.setAttribute('aria-label', `Switch to the ${other()} theme`);
  };

  const saved = remember.get();
  if (saved === 'dark' || saved === 'light') root.dataset.theme = saved;

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.querySelector('.search input')?.focus();
  });

  // The page that stands in for one that cannot be answered now gives way to it as soon as it can.
  const retry = async () => {
    try {
      const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
      if (answer.status !== 503) return location.reload();
    } catch { /* not even a connection: later */ }
    setTimeout(retry, 2000);
  };
  if (root.hasAttribute('data-retry')) setTimeout(retry, 2000);

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      label(button);
      system.addEventListener('change', () => label(button));
      button.addEventListener('click', () => {
        root.dataset.theme = other();
        remember.set(root.dataset.theme);
        label(button);
      });
    }
  });
})();
