// A link that copies its own address; without a clipboard it stays a link.
import { announce } from '../app.js';

export default function copy(link) {
  if (!navigator.clipboard) return;
  const label = link.querySelector('span') ?? link;
  const words = label.textContent;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => {
      label.textContent = link.dataset.copied;
      announce(link.dataset.copied);
      setTimeout(() => (label.textContent = words), 2000);
    });
  });
}
