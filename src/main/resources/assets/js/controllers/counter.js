// Says how many characters a field still takes: in [data-counter-for=its id], or right after it.
import { announce } from '../app.js';
import { graphemes, tidy } from '../text-rules.js';

const words = document.body.dataset;

export default function counter(field) {
  const max = Number(field.dataset.max);
  const near = Math.min(20, Math.ceil(max / 5));
  const output = document.querySelector(`[data-counter-for="${CSS.escape(field.id)}"]`) ?? after(field);

  const count = () => {
    const left = max - graphemes(tidy(field.value, field instanceof HTMLTextAreaElement));
    output.textContent = left;
    output.title = inWords(left);
    output.dataset.state = left < 0 ? 'over' : left <= near ? 'near' : 'free';
    return left;
  };
  let last = count();
  field.addEventListener('input', () => {
    const left = count();
    if (isWorthSaying(left, last, near)) announce(inWords(left));
    last = left;
  });
  field.form?.addEventListener('reset', () => setTimeout(count));
}

/** "Characters left: 7"; "Too long by: 3" */
export function inWords(left) {
  return ((left < 0 ? words.over : words.left) ?? '#').replace('#', Math.abs(left));
}

/** Those who cannot see the number hear it when it grows scarce and when it is used up, not at every key. */
export function isWorthSaying(left, last, near) {
  return [near, 5, 0, -1].some((mark) => left <= mark && last > mark);
}

function after(field) {
  const output = document.createElement('span');
  output.className = 'counter';
  output.ariaHidden = 'true';
  field.after(output);
  return output;
}
