import {drop} from '/drop.js';
import {address} from '/anchor.js';
import {plain} from '/mrkdwn.js';
import {fresh, node} from '/node.js';

// The menu behind three dots. Some of its entries open an address as well.
export function menu(element, block, surface) {
  const id = fresh('menu');
  const button = node('button', {type: 'button', class: 'button dots', 'data-action': element.action_id, 'aria-label': 'More actions', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id}, '⋯');
  const list = node('ul', {id, class: 'drop', role: 'menu', popover: 'manual', 'aria-label': 'More actions'}, (element.options ?? []).map(entry));
  const root = node('span', {class: 'overflow'}, button, list);
  const opened = drop(button, list, root);

  function entry(option) {
    const words = [plain(option.text?.text), option.description ? node('small', {}, plain(option.description.text)) : null];
    const href = address(option.url);
    const pressed = () => {
      close();
      surface.pressed(block, element, {option: option.value});
    };
    const item = href
      ? node('a', {role: 'menuitem', tabindex: '-1', href, target: '_blank', rel: 'noreferrer noopener', onclick: pressed}, words)
      : node('button', {type: 'button', role: 'menuitem', tabindex: '-1', onclick: pressed}, words);
    return node('li', {role: 'none'}, item);
  }

  function close() {
    opened.hide();
    button.focus();
  }

  const items = () => [...list.querySelectorAll('[role=menuitem]')];

  button.addEventListener('click', () => {
    if (opened.isShown()) return close();
    opened.show();
    items()[0]?.focus();
  });
  root.addEventListener('keydown', event => {
    if (!opened.isShown()) return;
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1}[event.key];
    if (to != null) all[to % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') opened.hide();
    if (to == null && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  });
  return root;
}
