// What is typed outlives everything but being posted: after a plain form, the answer to that is a redirect.
// texts: the first post and those that follow it.
export function draftOf(name) {
  if (!name) return { keep() {}, send() {}, drop() {}, restored: () => [] };
  const key = `draft ${name}`;
  const following = `${key} then`;
  const drop = () => {
    localStorage.removeItem(key);
    localStorage.removeItem(following);
    sessionStorage.removeItem(key);
  };
  return {
    drop,
    keep([first, ...then]) {
      if (![first, ...then].some((text) => text.trim())) return drop();
      localStorage.setItem(key, first);
      if (then.length) localStorage.setItem(following, JSON.stringify(then));
      else localStorage.removeItem(following);
    },
    send: () => sessionStorage.setItem(key, 'sent'),
    /** What was kept for a field that the page left empty. */
    restored(field) {
      const redirected = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
      if (!field.value && redirected && sessionStorage.getItem(key)) drop();
      sessionStorage.removeItem(key);
      return field.value ? [] : [localStorage.getItem(key) ?? '', ...list(localStorage.getItem(following))];
    },
  };
}

function list(json) {
  try {
    return JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
}
