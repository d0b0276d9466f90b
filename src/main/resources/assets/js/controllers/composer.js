// The composer: weighs what is written, grows with it, keeps a draft, posts on Ctrl or ⌘ and Enter.
// <form data-controller="composer" data-draft="whose and where"> with one textarea and one submit button;
// without data-draft no draft is kept. The ring is put before the button.
import { announce } from '../app.js';
import { LONGEST_POST, tidy, weight } from '../text-rules.js';
import { inWords, isWorthSaying } from './counter.js';

const NEAR = 20;
const growsByItself = CSS.supports('field-sizing', 'content');

export default function composer(form) {
  const field = form.querySelector('textarea');
  const button = form.querySelector('button[type="submit"], button:not([type])');
  const draft = draftOf(form.dataset.draft);
  const meter = ring();
  let last = LONGEST_POST;

  const update = () => {
    const text = tidy(field.value, true);
    const left = LONGEST_POST - weight(text);
    meter.show(left);
    button.disabled = text === '' || left < 0;
    if (isWorthSaying(left, last, NEAR)) announce(inWords(left));
    last = left;
    if (!growsByItself) {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    }
  };

  button.before(meter.element);
  draft.restore(field);
  if (field.value) draft.keep(field.value); // somebody typed before this script was here
  update();

  field.addEventListener('input', () => {
    draft.keep(field.value);
    update();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      if (!button.disabled) form.requestSubmit(button);
    }
  });
  form.addEventListener('submit', () => draft.send());
  form.addEventListener('htmx:beforeOnLoad', ({ detail }) => {
    if (detail.elt === form && detail.xhr.status < 400) draft.drop();
  });
  addEventListener('pageshow', (event) => event.persisted && update());
}

/** A draft outlives everything but being posted: after a plain form, the answer to that is a redirect. */
function draftOf(name) {
  if (!name) return { restore() {}, keep() {}, send() {}, drop() {} };
  const key = `draft ${name}`;
  const drop = () => {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  };
  return {
    drop,
    keep: (text) => (text.trim() ? localStorage.setItem(key, text) : drop()),
    send: () => sessionStorage.setItem(key, 'sent'),
    restore(field) {
      const redirected = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
      if (!field.value && redirected && sessionStorage.getItem(key)) drop();
      sessionStorage.removeItem(key);
      field.value ||= localStorage.getItem(key) ?? '';
    },
  };
}

function ring() {
  const element = document.createElement('span');
  element.className = 'composer__count';
  element.ariaHidden = 'true';
  const number = document.createElement('span');
  number.className = 'counter';
  const svg = shape('svg', { class: 'ring', viewBox: '0 0 28 28' });
  const bar = shape('circle', { class: 'ring__bar', cx: 14, cy: 14, r: 11, pathLength: 100 });
  svg.append(shape('circle', { class: 'ring__track', cx: 14, cy: 14, r: 11 }), bar);
  element.append(number, svg);
  return {
    element,
    show(left) {
      const share = Math.min(100, (100 * (LONGEST_POST - left)) / LONGEST_POST);
      bar.setAttribute('stroke-dasharray', share > 0 ? `${share} 100` : '0 100');
      bar.toggleAttribute('hidden', share === 0);
      element.dataset.state = number.dataset.state = left < 0 ? 'over' : left <= NEAR ? 'near' : 'free';
      number.textContent = left <= NEAR ? left : '';
      element.title = inWords(left);
    },
  };
}

function shape(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
