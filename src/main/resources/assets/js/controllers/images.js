// The pictures of a composer: one choice may fill several places, each shows what it holds and can be emptied again,
// and a place appears when the one before it is filled. <details data-controller="images"> with [data-place] items.
export default function images(details) {
  const places = [...details.querySelectorAll('[data-place]')].map(place);
  const field = details.closest('form').querySelector('textarea');
  const update = () => {
    const used = places.findLastIndex((one) => one.full());
    places.forEach((one, at) => one.element.toggleAttribute('hidden', at > used + 1));
    if (used >= 0) details.open = true;
  };
  const fill = (files, first) => {
    const free = places.slice(places.indexOf(first)).filter((one) => one === first || !one.full());
    files.slice(0, free.length).forEach((file, at) => free[at].hold(file));
    update();
  };

  for (const one of places) {
    one.input.multiple = true;
    one.input.addEventListener('change', () => fill([...one.input.files], one));
    one.remove.addEventListener('click', () => {
      one.hold(null);
      update();
      one.input.focus();
    });
  }
  field?.addEventListener('paste', (event) => {
    const files = [...event.clipboardData.files].filter((file) => file.type.startsWith('image/'));
    const first = places.find((one) => !one.full());
    if (files.length && first) {
      event.preventDefault();
      fill(files, first);
    }
  });
  update();
}

function place(element) {
  const input = element.querySelector('input[type="file"]');
  const canvas = document.createElement('canvas');
  canvas.className = 'pictures__image';
  canvas.hidden = true;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'button button--quiet button--s';
  remove.textContent = element.dataset.remove;
  remove.hidden = true;
  element.prepend(canvas);
  element.querySelector('.pictures__fields').append(remove);
  return {
    element,
    input,
    remove,
    full: () => input.files.length > 0,
    hold(file) {
      const holder = new DataTransfer();
      if (file) holder.items.add(file);
      input.files = holder.files;
      canvas.hidden = remove.hidden = !file;
      if (file) draw(file, canvas);
    },
  };
}

/** On a canvas: the page may show no picture but its own. */
async function draw(file, canvas) {
  try {
    const picture = await createImageBitmap(file);
    const side = Math.min(picture.width, picture.height);
    canvas.width = canvas.height = 192;
    canvas.getContext('2d').drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 192, 192);
    picture.close();
  } catch {
    canvas.hidden = true;
  }
}
