const drawn = new WeakMap();

// Draws a list so that whatever did not change stays the very element it was, with the focus, the
// open menu and the half-typed text in it. An item is {key, of, build}: what `of` lists decides
// whether it is built anew.
export function draw(list, items) {
  const before = drawn.get(list) ?? new Map();
  const after = new Map();
  for (const item of items) {
    const old = before.get(item.key);
    if (old && (same(old.of, item.of) || isOpen(old.element))) after.set(item.key, old);
    else after.set(item.key, {of: item.of, element: item.build(), instead: old?.element});
  }
  for (const [key, old] of before) if (!after.has(key)) old.element.remove();
  let place = list.firstChild;
  for (const entry of after.values()) {
    const {element, instead} = entry;
    if (instead) {
      if (place === instead) place = element;
      swap(instead, element);
      delete entry.instead;
    }
    if (element === place) place = place.nextSibling;
    else list.insertBefore(element, place);
  }
  drawn.set(list, after);
}

const same = (one, other) => one.length === other.length && one.every((part, i) => part === other[i]);

// While a menu of it is open, an element waits with what is new.
const isOpen = element => Boolean(element.querySelector('[aria-expanded="true"]'));

function swap(old, fresh) {
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  const again = held && (held === old ? fresh : likeIt(held, old, fresh));
  const marks = held && 'selectionStart' in held ? [held.selectionStart, held.selectionEnd] : null;
  old.replaceWith(fresh);
  again?.focus({preventScroll: true});
  if (marks && again?.setSelectionRange) again.setSelectionRange(...marks);
}

// The element that takes the place of the one with the focus.
function likeIt(held, old, fresh) {
  const keep = held.dataset.keep;
  if (keep) return [...fresh.querySelectorAll('[data-keep]')].find(one => one.dataset.keep === keep) ?? fresh;
  const nth = [...old.querySelectorAll(held.localName)].indexOf(held);
  return fresh.querySelectorAll(held.localName)[nth] ?? fresh;
}
