import {ask} from '/confirm.js';

// What was chosen in messages that are still the same when they are shown again. The oldest are forgotten.
const MOST = 500;
const kept = new Map();

// Where blocks stand: a message, the home, a form. It knows what stands in every element that holds something.
export class Surface {
  constructor(view, press, key = '') {
    this.view = view ?? {};
    this.press = press;
    this.key = key;
    this.held = [];
  }

  // An element that holds something: `held` reads it as a string or a list of strings, writes it, and takes the focus.
  hold(block, element, held) {
    const entry = {block, element, ...held, last: held.read(), first: JSON.stringify(held.read())};
    this.held.push(entry);
    const before = this.key ? kept.get(this.name(entry)) : null;
    if (before != null) this.put(entry, before);
    return entry;
  }

  put(entry, value) {
    entry.write(value);
    entry.last = entry.read();
  }

  name(entry) {
    return JSON.stringify([this.key, entry.block.block_id, entry.element]);
  }

  // The values of everything that holds something, as the app is told them with every press.
  state() {
    const state = {};
    for (const entry of this.held) {
      if (entry.block.block_id && entry.element.action_id) (state[entry.block.block_id] ??= {})[entry.element.action_id] = entry.read();
    }
    return state;
  }

  // Somebody changed what an element holds. Inputs are told of only where the app asked for it.
  async changed(entry) {
    const value = entry.read();
    const before = entry.last;
    if (JSON.stringify(value) === JSON.stringify(before)) return;
    // Before any question is answered: the same change must not be told twice.
    entry.last = value;
    const isTold = entry.block.type !== 'input' || entry.block.dispatch_action;
    if (isTold && !await this.agreed(entry.element)) {
      this.put(entry, before);
      return;
    }
    this.keep(entry, value);
    if (isTold) this.send(entry.block, entry.element, named(entry.element.type, value));
  }

  keep(entry, value) {
    if (!this.key) return;
    kept.delete(this.name(entry));
    kept.set(this.name(entry), value);
    if (kept.size > MOST) kept.delete(kept.keys().next().value);
  }

  // A button or a menu, which holds nothing.
  async pressed(block, element, value) {
    if (!await this.agreed(element)) return false;
    this.send(block, element, value);
    return true;
  }

  async agreed(element) {
    return !element.confirm || ask(element.confirm, this.view);
  }

  send(block, element, value) {
    this.press({block: block.block_id, action: element.action_id, value, state: this.state()});
  }
}

const NAMES = {
  static_select: 'option', external_select: 'option', radio_buttons: 'option', overflow: 'option',
  multi_static_select: 'options', multi_external_select: 'options', checkboxes: 'options',
  users_select: 'user', multi_users_select: 'users', conversations_select: 'conversation', multi_conversations_select: 'conversations',
  channels_select: 'channel', multi_channels_select: 'channels', datepicker: 'date', timepicker: 'time', datetimepicker: 'at'};

// The value under the name that this kind of element gives it.
const named = (type, value) => ({[NAMES[type] ?? 'value']: value});
