// The composer: weighs what is written, grows with it, keeps a draft, posts on Ctrl or ⌘ and Enter.
// <form data-controller="composer" data-draft="whose and where"> with one textarea and the button .composer__send, and where
// posts may follow, what thread.js names; without data-draft no draft is kept. The first ring is put before the button, or
// beside its text once another post follows.
import { draftOf } from '../draft.js';
import { measured } from '../measured.js';
import { threadOf } from '../thread.js';

export default function composer(form) {
  const button = form.querySelector('.composer__send') ?? form.querySelector('button[type="submit"], button:not([type])');
  const first = measured(form.querySelector('textarea'));
  const draft = draftOf(form.dataset.draft);
  const keep = () => draft.keep([first, ...thread.parts()].map(({ field }) => field.value));
  const update = () => {
    const states = [first, ...thread.parts()].map((text) => text.update());
    button.disabled = states[0].empty || states.some(({ over }) => over);
    const place = thread.parts().length ? first.field : button;
    if (place === button && button.previousElementSibling !== first.ring) button.before(first.ring);
    if (place === first.field && first.field.nextElementSibling !== first.ring) first.field.after(first.ring);
  };
  const thread = threadOf(form, () => {
    keep();
    update();
  });

  const [text, ...then] = draft.restored(first.field);
  first.field.value ||= text ?? '';
  if (!thread.parts().length) then.forEach(thread.grow);
  if (first.field.value) keep(); // somebody typed before this script was here
  update();

  form.addEventListener('input', ({ target }) => {
    if (!target.matches('.composer__text')) return;
    keep();
    update();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && event.target.matches('.composer__text')) {
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
