import {blocks, node, question} from '/blocks.js';
import {store} from '/live.js';
import {showMessages} from '/messages.js';
import {showThread} from '/thread.js';

const at = id => document.getElementById(id);
let formShown = '';

function show() {
  const {state} = store;
  at('problem').textContent = store.trouble;
  at('problem').hidden = !store.trouble;
  at('as').replaceChildren(...state.people.map(p => node('option', {selected: p.name === state.as}, p.name)));
  at('shortcuts').replaceChildren(...state.shortcuts.filter(s => s.type === 'global').map(s => node('li', {}, node('button', {onclick: () => store.act('shortcut', {name: s.name})}, s.name))));
  const mark = {direct: '✉ ', private: '🔒 ', public: '# '};
  const home = node('li', {}, node('button', {'aria-current': store.place === 'home' ? 'true' : null, onclick: () => store.go('home')}, '⌂ Home'));
  at('channels').replaceChildren(home, ...state.channels.map(c => node('li', {class: c.unread ? 'unread' : ''}, node('button', {'aria-current': c.id === store.place ? 'true' : null, onclick: () => store.go(c.id)}, mark[c.kind] + c.name + (c.mentions ? ` (${c.mentions})` : '')))));
  const isHome = store.place === 'home';
  at('write').hidden = isHome;
  at('home').hidden = !isHome;
  at('name').textContent = isHome ? 'Home' : (state.shown?.name ?? '');
  at('topic').textContent = state.shown?.topic ?? '';
  if (isHome) at('home').replaceChildren(...blocks(state.home ?? [], {...state, go: store.go}, action => store.act('press-home', {action})));
  showForm();
}

function showForm() {
  const dialog = at('form');
  const form = store.state.form;
  if (!form) { formShown = ''; if (dialog.open) dialog.close(); return; }
  const key = form.view.id + JSON.stringify(form.errors);
  if (key === formShown) return;
  const kept = formShown.startsWith(form.view.id) ? answers(dialog) : {};
  formShown = key;
  const fields = form.view.blocks.map(b => b.type === 'input' ? question(b, form.errors[b.block_id]) : blocks([b], store.state, () => {})[0]);
  const buttons = node('footer', {}, node('button', {type: 'button', onclick: () => store.act('close')}, form.view.close?.text ?? 'Close'));
  if (form.view.submit) buttons.append(node('button', {class: 'primary', type: 'submit'}, form.view.submit.text));
  const general = form.errors[''] ? [node('div', {class: 'error', role: 'alert'}, form.errors[''])] : [];
  const inner = dialog.querySelector('form');
  inner.replaceChildren(node('h2', {id: 'form-title'}, form.view.title.text), ...fields, ...general, buttons);
  inner.onsubmit = event => { event.preventDefault(); store.act('submit', {answers: answers(dialog)}); };
  for (const [name, value] of Object.entries(kept)) {
    const field = dialog.querySelector(`[data-block="${name}"]`);
    if (field) field.value = value;
  }
  dialog.oncancel = () => store.act('close');
  if (!dialog.open) dialog.showModal();
}

function answers(dialog) {
  const given = {};
  dialog.querySelectorAll('[data-block]').forEach(f => { given[f.dataset.block] = f.value; });
  dialog.querySelectorAll('[data-checks]').forEach(f => { given[f.dataset.checks] = [...f.querySelectorAll('input:checked')].map(c => c.value).join(','); });
  return given;
}

async function share(file, text) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  at('file').value = '';
  store.act('share', {text, name: file.name, type: file.type || 'application/octet-stream', content});
}

at('as').addEventListener('change', event => store.become(event.target.value));
at('write').addEventListener('submit', async event => {
  event.preventDefault();
  const line = at('line');
  const file = at('file').files[0];
  if (file) share(file, line.value);
  else if (!line.value.trim() || !await store.act('type', {text: line.value})) return;
  line.value = '';
});
at('thread-composer').addEventListener('submit', async event => {
  event.preventDefault();
  const line = at('thread-composer').querySelector('input');
  if (line.value.trim() && await store.act('reply', {ts: store.thread.ts, text: line.value})) line.value = '';
});
showMessages();
showThread();
store.subscribe(show);
