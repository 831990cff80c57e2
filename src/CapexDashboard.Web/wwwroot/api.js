// Asks what a form of the API's reference page says and shows the answer beneath it; without it the form opens the answer.
const shown = 4000;

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-try]')) return;
  event.preventDefault();
  const filled = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const output = form.nextElementSibling ?? form.insertAdjacentElement('afterend', place());
  output.textContent = 'Asking …';
  try {
    const answer = await fetch(`${form.action}?${filled}`);
    const type = answer.headers.get('Content-Type') ?? '';
    const said = ['ETag', 'Last-Modified', 'Cache-Control', 'RateLimit', 'RateLimit-Policy', 'Content-Type']
      .map(name => [name, answer.headers.get(name)]).filter(([, value]) => value !== null);
    const body = /image\/png|zip/.test(type) ? `(a file of ${(await answer.blob()).size} bytes)` : pretty(type, await answer.text());
    output.textContent = [
      `GET ${answer.url}`, '', `${answer.status} ${answer.statusText}`,
      ...said.map(([name, value]) => `${name}: ${value}`), '',
      body.length > shown ? `${body.slice(0, shown)}\n… ${body.length - shown} more characters` : body,
    ].join('\n');
  } catch {
    output.textContent = 'There is no answer: is the site reachable?';
  }
});

function place() {
  const output = document.createElement('pre');
  output.tabIndex = 0;
  output.setAttribute('role', 'status');
  return output;
}

function pretty(type, text) {
  if (!type.includes('json') || type.includes('ndjson')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
