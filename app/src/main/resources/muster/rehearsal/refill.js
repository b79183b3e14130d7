const drawn = new WeakMap();

// Draws a part of the page anew when what it is made of changed, and keeps the focus where it was.
export function refill(element, of, build) {
  const now = JSON.stringify(of);
  if (drawn.get(element) === now) return false;
  drawn.set(element, now);
  const keep = element.contains(document.activeElement) ? document.activeElement.dataset.keep : null;
  element.replaceChildren(...build());
  if (keep) [...element.querySelectorAll('[data-keep]')].find(one => one.dataset.keep === keep)?.focus();
  return true;
}
