// Passkeys: a form that says data-passkey has the browser make or use one before it is sent. It stays hidden where the
// browser knows none.
(() => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  const ask = async (form) => {
    const answer = await fetch(form.dataset.options, {
      method: 'POST',
      headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value, Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`The site answered ${answer.status}. Load the page again.`);
    const options = await answer.json();
    return form.dataset.passkey === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  const say = (form, words) => {
    const problem = form.querySelector('[data-passkey-problem]');
    problem.textContent = words;
    problem.hidden = false;
  };

  for (const form of document.querySelectorAll('[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        form.elements.credential.value = JSON.stringify(await ask(form));
        form.submit();
      } catch (problem) {
        // What a browser says when somebody changes their mind, or has no passkey for this site.
        say(form, problem.name === 'NotAllowedError' ? 'No passkey was used.'
          : problem.name === 'InvalidStateError' ? 'This device has a passkey for this account already.'
          : problem.message);
      }
    });
  }
})();
