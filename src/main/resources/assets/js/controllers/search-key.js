// The key / leads to the field with aria-keyshortcuts="/"; a box on the search page switches it off.
import { areOn, isFree, remember } from '../keys.js';

const OFF = 'search key off';

export default function searchKey(element) {
  const box = element.querySelector('input[type=checkbox]');
  if (!box) return;
  remember(box, OFF);
  element.hidden = false;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || !isFree(event) || !areOn(OFF) || document.querySelector('dialog[open]')) return;
  const field = document.querySelector('[aria-keyshortcuts="/"]');
  if (!field?.checkVisibility()) return;
  field.focus();
  field.select();
  event.preventDefault();
});
