// Sets the remembered theme before the first paint, and lets the switch change it. The server never knows.
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
