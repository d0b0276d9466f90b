// A text of a post: weighs what is written in a field and grows with it.
import { announce } from './app.js';
import { inWords, isWorthSaying } from './controllers/counter.js';
import { NEAR, ring } from './ring.js';
import { LONGEST_POST, tidy, weight } from './text-rules.js';

const growsByItself = CSS.supports('field-sizing', 'content');

export function measured(field) {
  const meter = ring();
  let last = LONGEST_POST;
  return {
    field,
    ring: meter.element,
    /** Says what state the text is in now. */
    update() {
      const text = tidy(field.value, true);
      const left = LONGEST_POST - weight(text);
      meter.show(left);
      if (isWorthSaying(left, last, NEAR)) announce(inWords(left));
      last = left;
      if (!growsByItself) {
        field.style.height = 'auto';
        field.style.height = `${field.scrollHeight}px`;
      }
      return { empty: text === '', over: left < 0 };
    },
  };
}
