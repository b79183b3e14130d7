import {shown} from '/blocks.js';
import {problems} from '/form-problems.js';
import {plain} from '/mrkdwn.js';
import {node} from '/node.js';
import {Surface} from '/surface.js';

// The modal of the app. What was typed stays when the app changes the form, refuses the answers or lays another form on top.
const dialog = node('dialog', {class: 'form', 'aria-labelledby': 'form-title'});
const drafts = new Map();
let open = null;

dialog.addEventListener('cancel', event => {
  if (event.target !== dialog) return;
  event.preventDefault();
  open?.act('close');
});

// Shows the form of the state, or none. `act` sends a gesture and answers with a sentence if that failed.
export function showForm(form, view, act) {
  if (!form) {
    close();
    return;
  }
  const key = form.view.id + ' ' + form.view.hash;
  if (open?.key !== key) draw(key, form, view, act);
  if (open.refused !== form.refused) {
    open.refused = form.refused;
    showErrors(form.errors ?? {});
  }
}

function close() {
  drafts.clear();
  open = null;
  if (!dialog.open) return;
  dialog.close();
  // Where the focused button was disabled meanwhile, browsers give the focus back without the caret.
  const back = document.activeElement;
  back?.blur();
  back?.focus();
}

function draw(key, form, view, act) {
  const again = open?.id === form.view.id;
  const focused = again ? open.surface.held.find(entry => entry.node.contains(document.activeElement)) : null;
  if (open) remember();
  const surface = new Surface(view, pressed => act('press', {form: true, ...pressed}));
  open = {key, id: form.view.id, surface, act, view: form.view, refused: form.refused, sending: false};
  const submit = form.view.submit ? node('button', {class: 'button primary', type: 'submit'}, plain(form.view.submit.text)) : null;
  const inner = node('form', {method: 'dialog', novalidate: true, onsubmit: send},
    node('header', {}, node('h2', {id: 'form-title'}, plain(form.view.title?.text)), node('button', {type: 'button', class: 'button plain', 'aria-label': 'Close', onclick: () => act('close', {all: true})}, '×')),
    node('div', {class: 'body'}, shown(form.view.blocks, surface), node('div', {class: 'error general', role: 'alert', hidden: true})),
    node('footer', {}, node('button', {type: 'button', class: 'button', onclick: () => act('close')}, plain(form.view.close?.text) || (form.view.submit ? 'Cancel' : 'Close')), submit));
  inner.addEventListener('input', event => forgive(event.target.closest('.input')));
  dialog.replaceChildren(inner);
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  restore();
  focusOn(focused);
  if (Object.keys(form.errors ?? {}).length) showErrors(form.errors);
}

const nameOf = entry => `${entry.block.block_id} ${entry.element.action_id}`;

// What somebody typed or chose, apart from what the app had put there.
function remember() {
  const kept = drafts.get(open.id) ?? new Map();
  for (const entry of open.surface.held) {
    const value = entry.read();
    if (JSON.stringify(value) !== entry.first) kept.set(nameOf(entry), value);
  }
  drafts.set(open.id, kept);
}

function restore() {
  for (const entry of open.surface.held) {
    const value = drafts.get(open.id)?.get(nameOf(entry));
    if (value != null) open.surface.put(entry, value);
  }
}

function focusOn(before) {
  const held = open.surface.held;
  const same = before && held.find(entry => nameOf(entry) === nameOf(before));
  (same ?? held.find(entry => entry.element.focus_on_load) ?? held[0])?.focus();
}

function answers() {
  const given = {};
  for (const entry of open.surface.held) if (entry.block.type === 'input') given[entry.block.block_id] = entry.read();
  return given;
}

async function send(event) {
  event.preventDefault();
  const sent = open;
  if (sent.sending) return;
  const found = problems(sent.surface.held);
  showErrors(found);
  if (Object.keys(found).length) return;
  sending(true);
  let trouble = '';
  try {
    trouble = await sent.act('submit', {answers: answers(), state: sent.surface.state()});
  } catch {
    trouble = 'We had some trouble connecting. Try again?';
  }
  if (open !== sent) return;
  sending(false);
  if (typeof trouble === 'string' && trouble) showErrors({'': trouble});
}

function sending(is) {
  open.sending = is;
  dialog.setAttribute('aria-busy', String(is));
  for (const button of dialog.querySelectorAll('button[type=submit]')) button.disabled = is;
}

// Whoever changes an answer is not told any more what was wrong with the one before.
function forgive(question) {
  question?.querySelector('.error')?.setAttribute('hidden', '');
  question?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
}

// Each error at its question, what belongs to none at the foot; the first of them takes the focus.
function showErrors(errors) {
  const left = {...errors};
  let first = null;
  for (const entry of open.surface.held.filter(one => one.block.type === 'input')) {
    const error = left[entry.block.block_id];
    delete left[entry.block.block_id];
    const place = entry.node.closest('.input').querySelector('.error');
    place.textContent = error ?? '';
    place.hidden = !error;
    const control = entry.field ? document.getElementById(entry.field) : entry.node;
    if (error) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    if (error) first ??= entry;
  }
  const general = dialog.querySelector('.general');
  general.textContent = Object.values(left).join(' ');
  general.hidden = !general.textContent;
  first?.focus();
}
