// The moderation desk: the list keeps its place while cases open beside it, the focus goes to what is new, and what
// others do meanwhile appears by itself. <div data-controller="desk" data-claims="where to ask" data-filter="?…">; who
// only reads a desk has no data-claims.
const PULSE = 5000;

export default function desk(root) {
  const timer = setInterval(() => {
    if (!root.isConnected) clearInterval(timer);
    else if (root.dataset.claims && document.visibilityState === 'visible') ask(root);
  }, PULSE);
  listed(root);
  root.addEventListener('change', () => countPicked(root));
  root.addEventListener('click', (event) => {
    if (event.target.closest('[data-desk="keys"]')) root.querySelector('#desk-keys').showModal();
  });
}

/** After a new list has come. */
export function listed(root) {
  markCurrent(root);
  countPicked(root);
}

/** What became of the cases on the screen; the answer finds its places itself. */
function ask(root) {
  const opened = root.querySelector('#case[data-case]');
  const shown = [...root.querySelectorAll('.case')]
    .filter((row) => row.querySelector('.case__claim')?.dataset.state !== 'closed')
    .map((row) => row.dataset.case);
  const ids = [...new Set(opened ? [opened.dataset.case, ...shown] : shown)];
  if (ids.length === 0) return;
  const query = new URLSearchParams(root.dataset.filter);
  ids.forEach((id) => query.append('ids', id));
  if (opened) {
    query.set('open', opened.dataset.case);
    query.set('seen', opened.dataset.revision);
  }
  window.htmx.ajax('GET', `${root.dataset.claims}?${query}`, { source: root.querySelector('.desk__pulse'), target: root.querySelector('.desk__pulse'), swap: 'none' });
}

function markCurrent(root) {
  const opened = root.querySelector('#case')?.dataset.case;
  for (const row of root.querySelectorAll('.case')) {
    const link = row.querySelector('.case__link');
    if (row.dataset.case === opened) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function countPicked(root) {
  const picked = root.querySelectorAll('.case__pick:checked').length;
  const output = root.querySelector('[data-picked]');
  if (output) output.textContent = picked || '';
}

// what did not change stays, and the focus with it
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const state = event.detail.fragment.firstElementChild?.dataset.state;
  if (state !== undefined && event.detail.target.dataset.state === state) event.detail.shouldSwap = false;
});

document.addEventListener('htmx:afterSettle', (event) => {
  const root = document.getElementById('desk');
  if (!root || !['case', 'desk'].includes(event.detail.elt.id)) return;
  markCurrent(root);
  if (!root.querySelector('[data-controller~="problems"]')) root.querySelector('#case-title')?.focus({ preventScroll: true });
  root.querySelector('#case')?.scrollTo(0, 0);
  if (matchMedia('(width >= 1024px)').matches) root.querySelector('#case-title')?.scrollIntoView({ block: 'nearest' });
  else scrollTo(0, 0);
});
