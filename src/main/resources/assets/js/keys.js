/** Keys belong to who types, to the browser, and to a control that has a use for them. */
export function isFree(event) {
  const typing = event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
  return !typing && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
}

/** A box that switches keys off, remembered in this browser (WCAG 2.1.4). */
export function remember(box, off) {
  box.checked = areOn(off);
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(off);
    else localStorage.setItem(off, '1');
  });
}

export const areOn = (off) => localStorage.getItem(off) === null;
