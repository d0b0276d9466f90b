// A time that is chosen for later: it is meant in the browser's own time zone, unless another is named already, which is
// said in words; and the button says what it does. <details data-controller="later"> in or around a form.
const language = document.documentElement.lang;

export default function later(details) {
  const when = details.querySelector('[name="publishAt"]');
  const zone = details.querySelector('[name="zone"]');
  const words = details.querySelector('[data-words]');
  const send = details.closest('form')?.querySelector('[data-later]');
  const now = send?.textContent;
  const update = () => {
    if (send) send.textContent = when.value ? send.dataset.later : now;
  };

  zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  if (zone.value) words.textContent = words.dataset.words.replace('{zone}', named(zone.value));
  when.addEventListener('input', update);
  when.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && send) {
      event.preventDefault(); // the first button of the form is another one
      if (!send.disabled) send.form.requestSubmit(send);
    }
  });
  addEventListener('pageshow', update);
  update();
}

function named(zone) {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
    return `${parts.find((part) => part.type === 'timeZoneName').value} (${zone})`;
  } catch {
    return zone;
  }
}
