// A date and hour written in UTC becomes the reader's own.
const full = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

export default function moment(element) {
  const time = new Date(element.dateTime);
  if (!Number.isNaN(time.getTime())) element.textContent = full.format(time);
}
