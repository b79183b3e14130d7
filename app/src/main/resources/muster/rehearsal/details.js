import {mrkdwn} from '/mrkdwn.js';
import {icon} from '/icon.js';
import {store} from '/live.js';
import {markdown} from '/markdown.js';
import {node} from '/node.js';
import {called, face, isPerson} from '/people.js';
import {refill} from '/refill.js';
import {reveal} from '/reveal.js';
import {viewed} from '/view.js';
import {lately} from '/when.js';

const TITLE = {pins: 'Pinned', members: 'Members', canvas: 'Canvas'};
let kind = null;
let opener = null;

// What is open beside the messages: 'pins', 'members', 'canvas' or nothing.
export const details = () => kind;

export function toggleDetails(wanted) {
  kind = kind === wanted ? null : wanted;
  if (kind) {
    opener = wanted;
    store.closeThread();
  }
  drawn();
  if (kind) document.querySelector('#details .icon-button')?.focus();
}

export function closeDetails() {
  if (!kind) return false;
  kind = null;
  drawn();
  [...document.querySelectorAll('#header [data-keep]')].find(tool => tool.dataset.keep === opener)?.focus();
  return true;
}

let drawn = () => {};
export const onDetails = run => { drawn = run; };

export function showDetails(element) {
  const {shown} = store.state;
  if (store.thread && kind) kind = null;
  const gone = store.place === 'home' || !shown || (kind === 'canvas' && !shown.canvas) || (kind === 'pins' && !shown.pins?.length);
  element.hidden = gone || !kind;
  if (element.hidden) return;
  element.classList.toggle('wide', kind === 'canvas');
  element.setAttribute('aria-label', TITLE[kind]);
  refill(element, [kind, shown.id, shown.joined, shown.canvas, pinned(shown), shown.members, store.state.names], () => {
    const close = node('button', {type: 'button', class: 'icon-button', 'data-keep': 'close', 'aria-label': 'Close', title: 'Close (Esc)', onclick: closeDetails}, icon('close'));
    const title = kind === 'canvas' ? shown.canvas.title || 'Canvas' : TITLE[kind];
    return [node('header', {}, node('h2', {dir: 'auto'}, title), close), node('div', {class: 'body', tabindex: 0, role: 'group', 'aria-label': title}, {pins, members, canvas}[kind](shown))];
  });
}

const canvas = shown => node('div', {class: 'canvas block markdown', dir: 'auto'}, ...markdown(shown.canvas.text ?? '', viewed()));

function members(shown) {
  const leave = shown.joined && !shown.archived && shown.kind !== 'direct' ? node('button', {type: 'button', class: 'button', onclick: () => store.act('leave')}, `Leave #${shown.name}`) : '';
  return node('div', {}, people(shown), leave);
}

function people(shown) {
  return node('ul', {id: 'members'}, ...(shown.members ?? []).map(id => {
    const name = called(store.state, id);
    const tag = isPerson(store.state, id) ? node('small', {class: 'soft'}, store.state.names[id]) : node('span', {class: 'tag'}, 'APP');
    return node('li', {}, face(name, true), node('span', {dir: 'auto'}, name), tag);
  }));
}

// A pinned message may be older than what is loaded; then only the way to it is shown.
function pinned(shown) {
  return (shown.pins ?? []).map(ts => (shown.pinned ?? []).find(m => m.ts === ts) ?? (store.messages ?? []).find(m => m.ts === ts) ?? {ts});
}

function pins(shown) {
  return node('ul', {id: 'pins'}, ...pinned(shown).map(m => node('li', {},
    m.author ? node('div', {}, node('strong', {dir: 'auto'}, called(store.state, m.author)), node('span', {class: 'soft'}, ' ' + lately(m.ts, store.state.zone, store.state.now))) : '',
    m.text ? node('div', {class: 'said text', dir: 'auto'}, ...mrkdwn(m.text, viewed())) : '',
    node('button', {type: 'button', onclick: () => reveal(m.ts)}, 'Go to the message'))));
}
