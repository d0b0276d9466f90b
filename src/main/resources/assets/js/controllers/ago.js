// A moment becomes "5 min"; the reader's own date and hour go into the title.
const language = document.documentElement.lang;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' });
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
const full = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });

function words(moment, now) {
  const seconds = Math.round((moment - now) / 1000);
  const passed = Math.abs(seconds);
  if (passed < 45) return relative.format(0, 'second');
  if (passed < 3600) return relative.format(Math.trunc(seconds / 60) || Math.sign(seconds), 'minute');
  if (passed < 86400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  if (passed < 7 * 86400) return relative.format(Math.trunc(seconds / 86400), 'day');
  return (moment.getFullYear() === now.getFullYear() ? day : dayOfYear).format(moment);
}

export default function ago(element) {
  const moment = new Date(element.dateTime);
  if (Number.isNaN(moment.getTime())) return;
  element.title = full.format(moment);
  const show = () => {
    if (!element.isConnected) return clearInterval(timer);
    element.textContent = words(moment, new Date());
  };
  const timer = setInterval(show, 30000);
  show();
}
