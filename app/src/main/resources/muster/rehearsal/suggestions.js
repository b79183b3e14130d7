import {node} from '/node.js';
import {face} from '/people.js';

// The list over a text box that offers what could be meant: an ARIA combobox. The focus stays in the box.
export class Suggestions {
  constructor(field, list, id, take) {
    Object.assign(this, {field, list, id, take, offer: null, at: 0, moved: false});
    list.id = id;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    list.hidden = true;
    // A box of many lines may not be called a combobox; it says what it offers in the same way.
    this.expands = field.localName === 'input';
    if (this.expands) field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', id);
    this.expanded(false);
    list.addEventListener('pointerdown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose([...this.list.querySelectorAll('[role=option]')].indexOf(option));
    });
  }

  expanded(is) {
    if (this.expands) this.field.setAttribute('aria-expanded', String(is));
  }

  get open() { return !this.list.hidden; }

  show(offer) {
    const same = this.offer && offer && JSON.stringify(this.offer.options) === JSON.stringify(offer.options);
    this.offer = offer;
    if (!same) { this.at = 0; this.moved = false; }
    if (!offer) return this.close();
    this.list.replaceChildren(node('div', {class: 'heading', role: 'presentation'}, offer.heading), ...offer.options.map((option, i) => this.option(option, i)));
    this.list.hidden = false;
    this.expanded(offer.options.length > 0);
    this.mark();
  }

  option(option, i) {
    const usage = option.usage ? ' ' + option.usage : '';
    const label = option.code ? node('code', {}, node('b', {}, option.label), usage) : node('b', {dir: 'auto'}, option.label);
    const picture = option.face ? [face(option.face, true)] : option.picture ? [option.picture()] : [];
    return node('div', {class: 'option', role: 'option', id: `${this.id}-${i}`, 'aria-selected': 'false'}, ...picture, node('div', {class: 'label'}, label, ...(option.note ? [node('small', {}, option.note)] : [])));
  }

  mark() {
    this.list.querySelectorAll('[role=option]').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === this.at));
      if (i === this.at) option.scrollIntoView({block: 'nearest'});
    });
    if (this.offer.options.length) this.field.setAttribute('aria-activedescendant', `${this.id}-${this.at}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  close() {
    this.list.hidden = true;
    this.offer = null;
    this.expanded(false);
    this.field.removeAttribute('aria-activedescendant');
  }

  choose(i) {
    const {offer} = this;
    this.close();
    this.take(offer.options[i], offer);
  }

  // True when the key was for the list. What is typed out in full is sent by Enter, unless the arrows chose.
  key(event) {
    if (!this.open || event.isComposing) return false;
    const count = this.offer.options.length;
    if (event.key === 'Escape') this.close();
    else if (!count) return false;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count;
      this.moved = true;
      this.mark();
    } else if ((event.key === 'Enter' && !event.shiftKey && (this.moved || !this.offer.exact)) || (event.key === 'Tab' && !event.shiftKey)) this.choose(this.at);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
