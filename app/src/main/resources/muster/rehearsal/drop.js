// A list that drops from a control, above everything else, and turns upwards where there is no room below.
const ROOM = 260;

export function drop(control, list, box = control) {
  const isShown = () => control.getAttribute('aria-expanded') === 'true';

  function place() {
    const at = box.getBoundingClientRect();
    const below = innerHeight - at.bottom;
    const up = below < ROOM && at.top > below;
    list.style.position = 'fixed';
    list.style.margin = '0';
    list.style.minWidth = `${Math.min(at.width, innerWidth - 16)}px`;
    list.style.maxHeight = `${Math.min(ROOM, (up ? at.top : below) - 12)}px`;
    list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - list.offsetWidth - 8))}px`;
    list.style.top = up ? 'auto' : `${at.bottom + 4}px`;
    list.style.bottom = up ? `${innerHeight - at.top + 4}px` : 'auto';
  }

  const away = event => {
    if (event.type === 'scroll' ? !list.contains(event.target) : !box.contains(event.target) && !list.contains(event.target)) hide();
  };

  function show() {
    if (!isShown()) {
      control.setAttribute('aria-expanded', 'true');
      list.showPopover();
      document.addEventListener('scroll', away, true);
      document.addEventListener('pointerdown', away, true);
    }
    place();
  }

  function hide() {
    if (!isShown()) return;
    control.setAttribute('aria-expanded', 'false');
    if (list.isConnected) list.hidePopover();
    document.removeEventListener('scroll', away, true);
    document.removeEventListener('pointerdown', away, true);
  }

  return {show, hide, isShown};
}
