import {drop} from '/drop.js';
import {fresh, node} from '/node.js';

const MOST_SHOWN = 100;

// A select menu: a field that filters as one types, and a list under it. Arrows move, Enter chooses, Esc closes.
export function choice(asked) {
  const made = new Choice(asked);
  return {
    node: made.root, field: made.input.id,
    read: () => asked.multi ? [...made.chosen] : [...made.chosen][0] ?? '',
    write: value => made.write([value].flat()),
    focus: () => made.input.focus()
  };
}

class Choice {
  constructor({options, multi, most, initial, names, placeholder, changed}) {
    Object.assign(this, {options, multi, most, changed, active: -1});
    this.byValue = new Map(options.map(option => [option.value, option]));
    const list = fresh('options');
    this.input = node('input', {...names, id: fresh('choice'), type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: placeholder || 'Select', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list});
    this.list = node('ul', {id: list, class: 'drop', role: 'listbox', popover: 'manual', 'aria-multiselectable': multi ? 'true' : null, 'aria-label': names['aria-label'], 'aria-labelledby': names['aria-labelledby']});
    this.chips = node('span', {class: 'chips'});
    this.root = node('div', {class: multi ? 'choice multi' : 'choice'}, multi ? this.chips : null, this.input, this.list);
    this.drop = drop(this.input, this.list, this.root);
    this.write(initial);
    this.listen();
  }

  listen() {
    this.input.addEventListener('click', () => {
      if (this.drop.isShown()) return;
      this.input.select();
      this.open('');
    });
    this.input.addEventListener('input', () => this.open(this.input.value));
    this.input.addEventListener('keydown', event => this.key(event));
    this.input.addEventListener('blur', () => this.left());
  }

  write(values) {
    this.chosen = new Set(values.filter(value => this.byValue.has(value)));
    this.draw();
  }

  // The one choice stands in the field, several stand before it.
  draw() {
    const labels = [...this.chosen].map(value => [value, this.byValue.get(value).label]);
    if (!this.multi) this.input.value = labels[0]?.[1] ?? '';
    this.chips.replaceChildren(...labels.map(([value, label]) => node('button', {type: 'button', class: 'chip', 'aria-label': `Remove ${label}`, onclick: () => this.toggle(value)}, label, ' ×')));
  }

  open(filter) {
    const wanted = filter.trim().toLowerCase();
    const found = this.options.filter(option => `${option.label} ${option.description ?? ''}`.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
    const rows = found.flatMap((option, at) => option.group && option.group !== found[at - 1]?.group ? [heading(option.group), this.row(option)] : [this.row(option)]);
    this.list.replaceChildren(...rows.length ? rows : [node('li', {class: 'none', role: 'presentation'}, 'No results')]);
    this.drop.show();
    this.move(Math.max(found.findIndex(option => this.chosen.has(option.value)), found.length ? 0 : -1));
  }

  row(option) {
    const isFull = this.multi && this.most && this.chosen.size >= this.most && !this.chosen.has(option.value);
    return node('li', {id: fresh('option'), role: 'option', 'aria-selected': String(this.chosen.has(option.value)), 'aria-disabled': isFull ? 'true' : null, onpointerdown: event => event.preventDefault(), onclick: () => isFull || this.take(option.value)},
      option.label, option.description ? node('small', {}, option.description) : null);
  }

  rows() {
    return [...this.list.querySelectorAll('[role=option]')];
  }

  move(to) {
    this.list.querySelector('.active')?.classList.remove('active');
    this.active = to;
    const row = this.rows()[to];
    row?.classList.add('active');
    row?.scrollIntoView({block: 'nearest'});
    if (row) this.input.setAttribute('aria-activedescendant', row.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  take(value) {
    if (this.multi) {
      this.input.value = '';
      this.toggle(value);
      this.open('');
      return;
    }
    this.chosen = new Set([value]);
    this.close();
    this.changed();
  }

  toggle(value) {
    if (!this.chosen.delete(value)) this.chosen.add(value);
    this.draw();
    this.changed();
  }

  close() {
    this.drop.hide();
    this.input.removeAttribute('aria-activedescendant');
    if (this.multi) this.input.value = '';
    this.draw();
  }

  // A field that was emptied holds nothing; any other half-typed filter is forgotten.
  left() {
    const isEmptied = !this.multi && this.chosen.size > 0 && this.input.value.trim() === '';
    if (isEmptied) this.chosen.clear();
    this.close();
    if (isEmptied) this.changed();
  }

  key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const rows = this.rows();
    if (step || event.key === 'Enter') {
      event.preventDefault();
      if (!this.drop.isShown()) this.open('');
      else if (step && rows.length) this.move((this.active + step + rows.length) % rows.length);
      else rows[this.active]?.click();
    } else if (event.key === 'Escape' && this.drop.isShown()) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Backspace' && this.multi && !this.input.value && this.chosen.size) {
      this.toggle([...this.chosen].at(-1));
    }
  }
}

// The heading of a group stands between the options and cannot be chosen.
const heading = group => node('li', {class: 'group', role: 'presentation'}, group);
