// The keys of the moderation desk; the dialog lists them and switches them off (WCAG 2.1.4).
import { areOn, isFree, remember } from '../keys.js';

const OFF = 'desk keys off';
const MEASURES = { h: 'HIDE', l: 'LOCK', w: 'WARN', s: 'SILENCE', r: 'REMOVE' };

export default function deskKeys(dialog) {
  remember(dialog.querySelector('[data-keys="on"]'), OFF);
}

// once for all desks that come and go: no key is lost while one takes the place of another
document.addEventListener('keydown', (event) => {
  const dialog = document.getElementById('desk-keys');
  const wanted = dialog && !dialog.open && areOn(OFF);
  if (wanted && isFree(event) && act(event.key, dialog)) event.preventDefault();
});

function act(key, dialog) {
  if (key === '?') dialog.showModal();
  else if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === 'o') here()?.click();
  else if (key === 'x') here()?.closest('.case').querySelector('.case__pick')?.click();
  else if (key === 'c') document.getElementById('case-claim-act')?.click();
  else if (key === 'e') document.getElementById('act-KEEP')?.click();
  else if (key === 'u') document.querySelector('.flash__undo button')?.click();
  else if (MEASURES[key]) measure(MEASURES[key]);
  else return false;
  return true;
}

const links = () => [...document.querySelectorAll('.case__link')];
const here = () => links().find((link) => link === document.activeElement) ?? document.querySelector('.case__link[aria-current]');

function move(step) {
  const all = links();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function measure(kind) {
  const box = document.getElementById(`measure-${kind}`);
  if (!box) return;
  box.click();
  if (box.checked) document.getElementById('field-reason')?.focus();
}
