import {node} from '/node.js';
import {store} from '/live.js';
import {redraw} from '/message.js';

// What is being edited, by ts, with the words so far: a new picture of the message loses none.
const drafts = new Map();

export const isEdited = ts => drafts.has(ts);

const boxOf = ts => [...document.querySelectorAll('.editing')].find(box => box.dataset.editing === ts);

// Opens the editor in place of the message's words.
export function edit(m) {
  drafts.set(m.ts, drafts.get(m.ts) ?? readable(m.text));
  redraw(m.ts);
  const field = boxOf(m.ts)?.querySelector('textarea');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

export function editor(m) {
  const field = node('textarea', {'aria-label': 'Edit message', rows: Math.min(12, drafts.get(m.ts).split('\n').length + 1), dir: 'auto'});
  field.value = drafts.get(m.ts);
  field.addEventListener('input', () => drafts.set(m.ts, field.value));
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') { event.stopPropagation(); leave(m); }
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); save(m); }
  });
  const buttons = node('div', {class: 'buttons'},
    node('button', {type: 'button', class: 'primary', onclick: () => save(m)}, 'Save'),
    node('button', {type: 'button', class: 'button', onclick: () => leave(m)}, 'Cancel'),
    node('span', {class: 'soft'}, 'Enter saves, Esc cancels'));
  return node('div', {class: 'editing', 'data-editing': m.ts}, field, buttons);
}

async function save(m) {
  const words = drafts.get(m.ts)?.trim();
  if (!words) return store.problem('A message needs words. To take it away, delete it.');
  if (words === readable(m.text) || await store.act('edit', {ts: m.ts, text: words})) leave(m);
}

function leave(m) {
  drafts.delete(m.ts);
  redraw(m.ts);
  const item = document.querySelector(`.message[data-ts="${CSS.escape(m.ts)}"]`);
  (document.querySelector('#line') ?? item)?.focus();
}

// A message's text as it was typed: names instead of ids, addresses without brackets.
function readable(text) {
  const names = store.state.names;
  return (text ?? '')
    .replace(/<([@#])([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, sign, id, label) => sign + (names[id] ?? label ?? id))
    .replace(/<!([a-z]+)>/g, '@$1')
    .replace(/<(https?:[^|>]+|mailto:[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
