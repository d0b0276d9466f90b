// A ring that fills with what is written, and the number of characters left once they grow scarce.
import { inWords } from './controllers/counter.js';
import { LONGEST_POST } from './text-rules.js';

export const NEAR = 20;

export function ring() {
  const element = document.createElement('span');
  element.className = 'composer__count';
  element.ariaHidden = 'true';
  const number = document.createElement('span');
  number.className = 'counter';
  const svg = shape('svg', { class: 'ring', viewBox: '0 0 28 28' });
  const bar = shape('circle', { class: 'ring__bar', cx: 14, cy: 14, r: 11, pathLength: 100 });
  svg.append(shape('circle', { class: 'ring__track', cx: 14, cy: 14, r: 11 }), bar);
  element.append(number, svg);
  return {
    element,
    show(left) {
      const share = Math.min(100, (100 * (LONGEST_POST - left)) / LONGEST_POST);
      bar.setAttribute('stroke-dasharray', share > 0 ? `${share} 100` : '0 100');
      bar.toggleAttribute('hidden', share === 0);
      element.dataset.state = number.dataset.state = left < 0 ? 'over' : left <= NEAR ? 'near' : 'free';
      number.textContent = left <= NEAR ? left : '';
      element.title = inWords(left);
    },
  };
}

function shape(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
