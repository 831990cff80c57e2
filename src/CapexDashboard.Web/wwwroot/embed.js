// For pages that embed: fits each of our frames to the height that it tells.
(() => {
  if (window.capexDepinEmbeds) return;
  window.capexDepinEmbeds = true;
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'capex-depin:height' || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe[data-capex-depin]'))
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  });
})();
