import {Attached} from '/attached.js';
import {suggest} from '/completion.js';
import {icon} from '/icon.js';
import {store} from '/live.js';
import {node} from '/node.js';
import {Suggestions} from '/suggestions.js';

// Where one writes, in a channel or in a thread. It keeps what was begun at each place.
export class Composer {
  constructor(element, {id, inThread, send, share, last}) {
    Object.assign(this, {element, inThread, send, share, last, drafts: new Map(), place: null, busy: false});
    this.field = node('textarea', {id, rows: 1, dir: 'auto', autocomplete: 'off', enterkeyhint: 'send', spellcheck: 'true'});
    this.sender = node('button', {type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send (Enter)', disabled: true}, icon('send'));
    this.chooser = node('input', {type: 'file', multiple: true, hidden: true, 'aria-label': 'Files to share', onchange: () => { this.attach(this.chooser.files); this.chooser.value = ''; }});
    const clip = node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Attach a file', title: 'Attach a file', onclick: () => this.chooser.click()}, icon('clip'));
    const at = node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Mention someone', title: 'Mention someone (@)', onclick: () => this.begin('@')}, '@');
    const slash = node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Slash commands', title: 'Slash commands (/)', onclick: () => this.begin('/'), hidden: inThread}, icon('bolt'));
    const files = node('ul', {class: 'attached', 'aria-label': 'Files to send', hidden: true});
    const list = node('div', {class: 'suggestions'});
    this.form = node('form', {class: 'composer'}, list, files, this.field,
      node('div', {class: 'row'}, clip, at, slash, this.chooser, node('span', {class: 'hint', 'aria-hidden': 'true'}, inThread ? 'Shift+Enter: a new line' : '/ commands · @ people · Shift+Enter a new line'), this.sender));
    this.closed = node('p', {class: 'composer closed', hidden: true});
    this.attached = new Attached(files, () => this.grow());
    this.suggestions = new Suggestions(this.field, list, id + '-suggestions', (option, offer) => this.complete(option, offer));
    element.append(this.form, this.closed);
    this.listen();
  }

  listen() {
    this.form.addEventListener('submit', event => { event.preventDefault(); this.submit(); });
    this.field.addEventListener('input', () => this.changed());
    this.field.addEventListener('click', () => this.look());
    this.field.addEventListener('blur', () => this.suggestions.close());
    this.field.addEventListener('keydown', event => this.key(event));
    this.field.addEventListener('paste', event => {
      if (event.clipboardData?.files.length) { event.preventDefault(); this.attach(event.clipboardData.files); }
    });
  }

  // Says where one writes now; `closed` says why one cannot, with what to do about it.
  at(place, label, closed = null) {
    this.form.hidden = Boolean(closed);
    this.closed.hidden = !closed;
    if (this.closed.hidden || this.closed.dataset.place !== place) this.closed.replaceChildren(...(closed || []));
    this.closed.dataset.place = place;
    this.field.placeholder = label;
    this.field.setAttribute('aria-label', label);
    if (this.place === place) return;
    if (this.place) this.drafts.set(this.place, this.field.value);
    this.place = place;
    this.put(this.drafts.get(place) ?? '');
    this.attached.clear();
    this.suggestions.close();
  }

  put(text) {
    this.field.value = text;
    this.grow();
  }

  focus() { this.field.focus(); }

  attach(files) {
    this.attached.add(files);
    this.focus();
  }

  begin(sign) {
    this.focus();
    if (sign === '/' && this.field.value) return;
    const {field} = this;
    const space = sign === '@' && field.selectionStart > 0 && !/\s/.test(field.value[field.selectionStart - 1]) ? ' ' : '';
    field.setRangeText(space + sign, field.selectionStart, field.selectionEnd, 'end');
    this.changed();
  }

  changed() {
    this.grow();
    this.look();
  }

  grow() {
    const {field} = this;
    field.style.height = 'auto';
    if (field.value) field.style.height = field.scrollHeight + 2 + 'px';
    this.sender.disabled = !field.value.trim() && !this.attached.files.length;
  }

  look() {
    const {field} = this;
    const whole = field.selectionStart === field.selectionEnd;
    this.suggestions.show(whole && field.value ? suggest(field.value, field.selectionStart, store.state, this.inThread) : null);
  }

  complete(option, offer) {
    const {field} = this;
    field.setRangeText(option.text, offer.from, field.selectionStart, 'end');
    this.focus();
    this.changed();
  }

  key(event) {
    if (this.suggestions.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'ArrowUp' && !this.field.value && this.last()) event.preventDefault();
  }

  async submit() {
    const text = this.field.value.trim();
    const files = [...this.attached.files];
    if (this.busy || (!text && !files.length)) return;
    if (this.inThread && store.state.commands.some(one => text.split(/\s/)[0] === one.command)) {
      return store.problem(`${text.split(/\s/)[0]} is not understood in threads, as in Slack. Type it in the channel.`);
    }
    const {place} = this;
    this.busy = true;
    this.suggestions.close();
    this.put('');
    this.attached.clear();
    const left = await this.deliver(text, files);
    this.busy = false;
    if (left) this.giveBack(place, left);
  }

  // What could not be sent comes back, none of it twice.
  async deliver(text, files) {
    if (!files.length) return await this.send(text) ? null : {text, files};
    for (let i = 0; i < files.length; i++) {
      if (!await this.share(files[i], i ? '' : text)) return {text: i ? '' : text, files: files.slice(i)};
    }
    return null;
  }

  giveBack(place, {text, files}) {
    if (place !== this.place) return this.drafts.set(place, text);
    if (text) this.put([text, this.field.value].filter(Boolean).join('\n'));
    this.attached.add(files);
  }
}
