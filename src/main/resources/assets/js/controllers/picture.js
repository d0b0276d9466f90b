// A picture in a form: shows the file that was chosen at once, takes back the wish for none with it, and says before
// anything is sent that a file is too large. <fieldset data-controller="picture" data-large="what to say then">
const MOST_BYTES = 10 * 1024 * 1024;

export default function picture(field) {
  const shown = field.querySelector('.picture__shown');
  const input = field.querySelector('input[type="file"]');
  const none = field.querySelector('input[type="checkbox"]');
  const canvas = document.createElement('canvas');
  canvas.hidden = true;
  shown.append(canvas);
  const dim = () => shown.classList.toggle('picture__shown--off', Boolean(none?.checked));

  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (none && file) none.checked = false;
    input.setCustomValidity(file?.size > MOST_BYTES ? field.dataset.large : '');
    input.reportValidity();
    canvas.hidden = !(file && (await drawn(file, canvas, shown.dataset.shape === 'wide' ? 3 : 1)));
    dim();
  });
  none?.addEventListener('change', () => {
    if (none.checked) {
      input.value = '';
      input.setCustomValidity('');
      canvas.hidden = true;
    }
    dim();
  });
  dim();
}

/** As it will be cut, on a canvas: the page may show no picture but its own. */
async function drawn(file, canvas, ratio) {
  try {
    const picture = await createImageBitmap(file);
    const width = Math.min(picture.width, picture.height * ratio);
    const height = width / ratio;
    canvas.width = ratio === 1 ? 160 : 480;
    canvas.height = 160;
    canvas
      .getContext('2d')
      .drawImage(picture, (picture.width - width) / 2, (picture.height - height) / 2, width, height, 0, 0, canvas.width, canvas.height);
    picture.close();
    return true;
  } catch {
    return false;
  }
}
