import {node} from '/node.js';
import {icon} from '/icon.js';

// A menu beside what opened it. Items: {label, note, icon, run, grave, checked, beside: {…another item as icon}} or '-' or {heading}.
export function menu(anchor, label, items) {
  const list = node('div', {class: 'menu', popover: 'auto', role: 'menu', 'aria-label': label});
  list.append(...items.map(item => entry(item, list)));
  open(list, anchor);
  list.addEventListener('keydown', event => step(event, list, 1));
  return list;
}

function entry(item, list) {
  if (item === '-') return node('hr');
  if (item.heading) return node('div', {class: 'heading', role: 'presentation'}, item.heading);
  const role = item.checked == null ? 'menuitem' : 'menuitemradio';
  const words = node('span', {class: 'label'}, item.label, ...(item.note ? [node('small', {}, item.note)] : []));
  const button = node('button', {type: 'button', role, tabindex: -1, class: item.grave ? 'grave' : null, 'aria-checked': item.checked == null ? null : String(item.checked),
    onclick: () => { list.hidePopover(); item.run(); }}, ...[item.picture ?? (item.icon ? icon(item.icon) : null), words, item.checked ? '✓' : null].filter(Boolean));
  if (!item.beside) return button;
  const other = node('button', {type: 'button', role: 'menuitem', tabindex: -1, 'aria-label': item.beside.label, title: item.beside.label,
    onclick: () => { list.hidePopover(); item.beside.run(); }}, icon(item.beside.icon));
  return node('div', {class: 'pair', role: 'none'}, button, other);
}

// A grid of things to pick from, walked with the arrow keys.
export function grid(anchor, label, choices, columns) {
  const cells = node('div', {class: 'grid'});
  const box = node('div', {class: 'menu emoji', popover: 'auto', role: 'menu', 'aria-label': label}, cells);
  cells.append(...choices.map(choice => node('button', {type: 'button', role: 'menuitem', tabindex: -1, 'aria-label': choice.label, title: choice.label,
    onclick: () => { box.hidePopover(); choice.run(); }}, choice.text)));
  open(box, anchor);
  box.addEventListener('keydown', event => step(event, box, columns));
  return box;
}

function open(list, anchor) {
  const at = anchor.getBoundingClientRect();
  document.getElementById('main').append(list);
  anchor.setAttribute('aria-expanded', 'true');
  anchor.closest('.message')?.classList.add('open');
  list.addEventListener('toggle', event => {
    if (event.newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    anchor.closest('.message')?.classList.remove('open');
    const focusLost = list.contains(document.activeElement) || document.activeElement === document.body;
    list.remove();
    if (focusLost && anchor.isConnected) anchor.focus();
  });
  list.showPopover();
  const size = list.getBoundingClientRect();
  const below = at.bottom + 4 + size.height <= innerHeight;
  list.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - 4 - size.height)}px`;
  list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
  list.querySelector('[role^=menuitem]')?.focus();
}

function step(event, list, columns) {
  const items = [...list.querySelectorAll('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const moves = {ArrowDown: columns, ArrowUp: -columns, ArrowRight: 1, ArrowLeft: -1};
  let to = null;
  if (event.key in moves) to = (at + moves[event.key] + items.length) % items.length;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = items.length - 1;
  else if (event.key === 'Tab') list.hidePopover();
  else if (/^[a-z]$/i.test(event.key)) to = items.findIndex((item, i) => i !== at && item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()));
  else return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}
