// Within a frame: tells the page around it how high this one is, whenever that changes.
(() => {
  const tell = () =>
    parent.postMessage({ type: 'capex-depin:height', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
})();
