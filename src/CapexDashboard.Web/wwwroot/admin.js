// The ways of editors by single keys, where nothing is typed into.
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(event.key)) return;
  document.querySelector(`.editing a[aria-keyshortcuts="${event.key}"]`)?.click();
});
