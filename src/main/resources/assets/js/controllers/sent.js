// The page that a sent composer leads to: what the browser kept of it is not needed any more. See composer.js.
export default function sent() {
  if (!performance.getEntriesByType('navigation')[0]?.redirectCount) return;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('draft ') && sessionStorage.getItem(key) === 'sent') {
      localStorage.removeItem(key);
      localStorage.removeItem(`${key} then`);
      sessionStorage.removeItem(key);
    }
  }
}
