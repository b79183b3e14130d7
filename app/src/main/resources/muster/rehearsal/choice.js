import {fresh, node} from '/node.js';
import {drop} from '/drop.js';

const MOST_SHOWN = 100;

// A select menu: a field that filters as one types, and a list under it. Arrows move, Enter chooses, Esc closes.
export function choice({options, multi, most, initial, names, placeholder, changed}) {
  const [field, list] = [fresh('choice'), fresh('options')];
  const byValue = new Map(options.map(option => [option.value, option]));
  const chosen = new Set(initial.filter(value => byValue.has(value)));
  const input = node('input', {...names, id: field, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: placeholder || 'Select', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list});
  const shown = node('ul', {id: list, class: 'drop', role: 'listbox', popover: 'manual', 'aria-multiselectable': multi || null, 'aria-label': names['aria-label'] ?? null, 'aria-labelledby': names['aria-labelledby'] ?? null});
  const chips = node('span', {class: 'chips'});
  const root = node('div', {class: multi ? 'choice multi' : 'choice'}, multi ? chips : null, input, shown);
  const opened = drop(input, shown, root);
  let found = [];
  let active = -1;

  const labelOf = value => byValue.get(value)?.label ?? value;

  function draw() {
    if (!multi) input.value = chosen.size ? labelOf([...chosen][0]) : '';
    chips.replaceChildren(...[...chosen].map(value => node('button', {type: 'button', class: 'chip', 'aria-label': `Remove ${labelOf(value)}`, onclick: () => toggle(value)}, labelOf(value), ' ×')));
  }

  function open(filter) {
    const wanted = filter.trim().toLowerCase();
    found = options.filter(option => `${option.label} ${option.description ?? ''}`.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
    shown.replaceChildren(...grouped(found).map((item, at) => item.label == null ? item.heading : row(item, at)));
    if (!found.length) shown.replaceChildren(node('li', {class: 'none', role: 'presentation'}, 'No results'));
    opened.show();
    move(Math.max(found.findIndex(option => chosen.has(option.value)), found.length ? 0 : -1));
  }

  // The headings of groups stand between the options; they cannot be chosen.
  function grouped(list) {
    return list.flatMap((option, at) => option.group && option.group !== list[at - 1]?.group ? [{heading: node('li', {class: 'group', role: 'presentation'}, option.group)}, option] : [option]);
  }

  function row(option) {
    const full = multi && most && chosen.size >= most && !chosen.has(option.value);
    return node('li', {id: fresh('option'), role: 'option', 'aria-selected': String(chosen.has(option.value)), 'aria-disabled': full ? 'true' : null, onpointerdown: event => event.preventDefault(), onclick: () => full || take(option.value)},
      option.label, option.description ? node('small', {}, option.description) : null);
  }

  function move(to) {
    const rows = shown.querySelectorAll('[role=option]');
    rows[active]?.classList.remove('active');
    active = to;
    rows[active]?.classList.add('active');
    rows[active]?.scrollIntoView({block: 'nearest'});
    if (rows[active]) input.setAttribute('aria-activedescendant', rows[active].id);
    else input.removeAttribute('aria-activedescendant');
  }

  function take(value) {
    if (!multi) {
      chosen.clear();
      chosen.add(value);
      close();
      changed();
      return;
    }
    input.value = '';
    toggle(value);
    open('');
  }

  function toggle(value) {
    if (!chosen.delete(value)) chosen.add(value);
    draw();
    changed();
  }

  function close() {
    opened.hide();
    input.removeAttribute('aria-activedescendant');
    if (multi) input.value = '';
    draw();
  }

  function left() {
    const emptied = !multi && chosen.size > 0 && input.value.trim() === '';
    if (emptied) chosen.clear();
    close();
    if (emptied) changed();
  }

  function key(event) {
    const rows = shown.querySelectorAll('[role=option]').length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!opened.isShown()) open('');
      else if (rows) move((active + (event.key === 'ArrowDown' ? 1 : rows - 1)) % rows);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!opened.isShown()) open('');
      else shown.querySelectorAll('[role=option]')[active]?.click();
    } else if (event.key === 'Escape' && opened.isShown()) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && multi && !input.value && chosen.size) {
      toggle([...chosen].at(-1));
    }
  }

  input.addEventListener('click', () => opened.isShown() || (input.select(), open('')));
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('keydown', key);
  input.addEventListener('blur', left);
  draw();
  return {
    node: root, field,
    read: () => multi ? [...chosen] : [...chosen][0] ?? '',
    write: value => {
      chosen.clear();
      [value].flat().filter(one => byValue.has(one)).forEach(one => chosen.add(one));
      draw();
    },
    focus: () => input.focus()
  };
}
