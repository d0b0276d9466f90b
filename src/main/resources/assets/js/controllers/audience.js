// The audience picker: says in words who will see this, as soon as another audience is chosen.
export default function audience(form) {
  const select = form.querySelector('select[name="audience"]');
  const words = form.querySelector('.composer__who');
  select?.addEventListener('change', () => {
    words.textContent = select.selectedOptions[0].dataset.who;
  });
}
