// Behaviour is attached by name: data-controller="menu counter" loads controllers/menu.js and controllers/counter.js
// and calls their default export with the element, once, also for what htmx brings later.
const attached = new WeakMap();

function attach(element) {
  const names = attached.get(element) ?? new Set();
  attached.set(element, names);
  for (const name of element.dataset.controller.split(/\s+/)) {
    if (name && !names.has(name)) {
      names.add(name);
      import(`./controllers/${name}.js`).then((module) => module.default(element));
    }
  }
}

function connect(root) {
  if (root.matches?.('[data-controller]')) attach(root);
  root.querySelectorAll?.('[data-controller]').forEach(attach);
}

/** Says something to those who cannot see it change. */
export function announce(words) {
  const live = document.getElementById('live');
  if (live) live.textContent = words;
}

function flash(words, kind) {
  const line = document.createElement('p');
  line.className = `flash__text flash__text--${kind}`;
  line.textContent = words;
  document.getElementById('flash')?.replaceChildren(line);
}

/** htmx swaps one piece of a page; what the page says on top and the unread count come along. */
function carryOver(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const news = page.getElementById('flash');
  if (news) {
    const shown = document.getElementById('flash');
    shown?.replaceChildren(...news.children);
    if (shown) window.htmx.process(shown);
    if (news.textContent.trim()) announce(news.textContent.trim());
  }
  const unread = page.getElementById('unread');
  document.getElementById('unread')?.replaceWith(...(unread ? [unread] : []));
}

document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.responseText.includes('id="flash"')) carryOver(event.detail.serverResponse);
});
document.addEventListener('htmx:load', (event) => connect(event.detail.elt));
document.addEventListener('htmx:responseError', () => flash(document.body.dataset.failed, 'bad'));
document.addEventListener('htmx:sendError', () => flash(document.body.dataset.offline, 'bad'));

document.addEventListener('click', (event) => {
  if (event.target.closest('.flash__close')) document.getElementById('flash').replaceChildren();
});

connect(document);

// a row of tabs that is wider than the screen begins with the current one in sight
for (const tab of document.querySelectorAll('.tabs [aria-current]')) {
  const row = tab.parentElement;
  row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
