// Decides the selected cases one after another and says how far it is; the form is #bulk, and this is where it is told:
// <section id="outcomes" data-controller="bulk" data-list="the list's address">. Without scripts the form goes all at once.
import { listed } from './desk.js';

export default function bulk(board) {
  const root = board.closest('#desk');
  root.addEventListener('htmx:confirm', (event) => {
    const form = event.target;
    if (form.id !== 'bulk' || form.dataset.whole) return;
    const picked = new FormData(form).getAll('picked');
    if (picked.length === 0 || picked.length > Number(form.dataset.most)) return; // the answer says so
    event.preventDefault();
    decide(board, form, event.detail.triggeringEvent.submitter?.value ?? '', picked);
  });
  root.addEventListener('htmx:beforeSwap', (event) => {
    const undo = event.detail.requestConfig.elt;
    if (!board.contains(undo) || event.detail.xhr.status !== 200) return;
    event.detail.shouldSwap = false;
    undone(board, undo);
  });
}

async function decide(board, form, act, picked) {
  const tool = form.closest('details');
  const words = board.querySelector('#outcomes-words');
  const bar = board.querySelector('progress');
  const stop = board.querySelector('.desk__progress button');
  const say = (template, done) => { words.textContent = template.replace('{0}', done).replace('{1}', picked.length); };
  let stopped = false;
  let done = 0;
  stop.onclick = () => { stopped = true; };
  board.querySelector('ul').replaceChildren();
  bar.max = picked.length;
  bar.value = 0;
  say(words.dataset.words, 0);
  form.querySelectorAll('.problems, .field__error').forEach((old) => old.remove());
  tool.inert = true;
  board.hidden = stop.parentElement.hidden = false;
  stop.focus();
  while (done < picked.length && !stopped) {
    const answer = await step(form, act, picked[done]);
    if (answer.status === 422) {
      tool.inert = false;
      board.hidden = true;
      whole(form, act);
      return;
    }
    if (answer.trouble) {
      words.textContent = answer.trouble;
      break;
    }
    board.querySelector('ul').insertAdjacentHTML('beforeend', answer.lines);
    bar.value = ++done;
    say(words.dataset.words, done);
  }
  if (stopped) say(words.dataset.stopped, done);
  window.htmx.process(board.querySelector('ul'));
  const rest = picked.slice(done);
  await refresh(board, rest, rest.length > 0);
  tool.inert = false;
  stop.parentElement.hidden = true;
  board.focus();
}

/** Decides one case. A case that is not there any more has no line. */
async function step(form, act, picked) {
  const body = new URLSearchParams(new FormData(form));
  body.set('picked', picked);
  body.set('act', act);
  body.set('step', '1');
  try {
    const answer = await fetch(form.action, { method: 'POST', body });
    if (answer.status === 404) return { lines: '' };
    const fine = answer.ok && !answer.redirected;
    return { status: answer.status, lines: await answer.text(), trouble: fine ? null : document.body.dataset.failed };
  } catch {
    return { trouble: document.body.dataset.offline };
  }
}

/** What the form lacks it lacks for all: the answer to the whole of it says what. */
function whole(form, act) {
  form.dataset.whole = 'true';
  window.htmx.ajax('POST', form.action, { source: form, target: '#desk', select: '#desk', swap: 'outerHTML', values: { act } });
}

/** The list and its counts as they are now; what was told stays, and with `keep` the form as it is filled in. */
async function refresh(board, rest, keep) {
  const answer = await fetch(board.dataset.list).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const queue = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('queue');
  const fresh = queue.querySelector('.desk__bulk');
  const tool = document.querySelector('#queue .desk__bulk');
  queue.querySelector('#outcomes').replaceWith(board);
  if (fresh && tool && keep) {
    tool.querySelector('[name=submission]').value = fresh.querySelector('[name=submission]').value;
    fresh.replaceWith(tool);
  }
  queue.querySelectorAll('.case__pick').forEach((pick) => { pick.checked = rest.includes(pick.value); });
  document.getElementById('queue').replaceWith(queue);
  window.htmx.process(queue);
  window.htmx.trigger(queue, 'htmx:load');
  listed(queue.closest('#desk'));
}

async function undone(board, form) {
  const line = form.closest('li');
  const badge = line.querySelector('.badge');
  badge.className = 'badge';
  badge.textContent = board.dataset.undone;
  form.remove();
  const rest = [...document.querySelectorAll('.case__pick:checked')].map((pick) => pick.value);
  await refresh(board, rest, true);
  line.querySelector('a').focus();
}
