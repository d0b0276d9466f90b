// A ready reason that is chosen fills the words, where they can be changed before they are sent.
export default function canned(element) {
  const words = document.getElementById(element.dataset.fills);
  element.addEventListener('change', () => {
    words.value = element.value;
    words.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
