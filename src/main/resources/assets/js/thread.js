// The posts that follow the first of a composer: a field more or less in place, each with a ring of its own.
// <div class="parts" data-label="Post {n}" data-drop data-most> with .parts__one items and a template of one; a button "add" in the form.
import { measured } from './measured.js';

export function threadOf(form, changed) {
  const list = form.querySelector('.parts');
  if (!list) return { parts: () => [], grow() {} };
  const add = form.querySelector('[name="add"]');
  let parts = [];

  const renumber = () => {
    parts.forEach(({ element, field }, at) => {
      const label = element.querySelector('label');
      const drop = element.querySelector('[name="drop"]');
      label.htmlFor = field.id = `then-${at + 1}`;
      label.textContent = list.dataset.label.replace('{n}', at + 2);
      drop.ariaLabel = drop.title = list.dataset.drop.replace('{n}', at + 2);
    });
    if (add) add.hidden = parts.length >= Number(list.dataset.most);
  };
  const adopt = (element) => {
    const part = { element, ...measured(element.querySelector('textarea')) };
    const drop = element.querySelector('[name="drop"]');
    drop.type = 'button';
    drop.before(part.ring);
    drop.addEventListener('click', () => {
      const at = parts.indexOf(part);
      parts.splice(at, 1);
      element.remove();
      renumber();
      changed();
      (parts[at]?.field ?? add).focus();
    });
    parts.push(part);
    return part;
  };
  const grow = (text) => {
    const element = list.querySelector('template').content.firstElementChild.cloneNode(true);
    list.querySelector('template').before(element);
    const part = adopt(element);
    part.field.value = text;
    renumber();
    return part;
  };

  list.querySelectorAll('.parts__one').forEach(adopt);
  renumber();
  if (add) {
    add.type = 'button';
    add.addEventListener('click', () => {
      grow('').field.focus();
      changed();
    });
  }
  return { parts: () => parts, grow };
}
