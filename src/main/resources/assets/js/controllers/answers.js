// The answers of a conversation: who asked for more goes on reading at the first that came.
export default function answers(list) {
  let asked = false;
  list.addEventListener('htmx:beforeRequest', ({ target }) => {
    asked = target.closest('.paging, .answers__more') !== null;
  });
  list.addEventListener('htmx:load', ({ target }) => {
    const first = asked && target.querySelector('.post, .post__gone');
    if (!first) return;
    asked = false;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  });
}
