import {draw} from '/list.js';
import {isBefore} from '/merge.js';
import {mrkdwn} from '/mrkdwn.js';
import {items, viewOf} from '/said.js';
import {node} from '/node.js';
import {store} from '/live.js';

// So many messages are elements at a time, however many there are; so many more when nearing an end.
const MOST = 150;
const STEP = 50;
const NEAR = 800;
const AT_END = 60;

const at = id => document.getElementById(id);
const list = node('ol', {class: 'messages'});
const latest = node('button', {class: 'latest', type: 'button', hidden: true, onclick: toLatest}, 'Jump to latest');
let of = '';
let first = null;
let last = null;
let stuck = true;
let newAfter = null;
let newest = '';
let sent = 0;
let top = 0;
let loading = false;

// Fills #messages with the channel shown, and keeps it so.
export function showMessages() {
  const box = at('messages');
  box.append(list);
  box.after(latest);
  latest.addEventListener('wheel', event => { box.scrollTop += event.deltaY; }, {passive: true});
  box.addEventListener('scroll', () => requestAnimationFrame(scrolled), {passive: true});
  const sizes = new ResizeObserver(() => stuck && toEnd());
  sizes.observe(list);
  sizes.observe(box);
  document.addEventListener('visibilitychange', () => isRead() && store.seen());
  store.subscribe(update);
}

function update() {
  at('connection').textContent = store.lost ? 'The connection is lost. The page comes back by itself as soon as it can.' : '';
  at('connection').hidden = !store.lost;
  const shown = store.place === 'home' ? null : store.state.shown;
  if (!shown) { of = ''; latest.hidden = true; return draw(list, []); }
  if (of !== `${store.state.as}/${shown.id}`) return open(shown);
  if (shown.unread && newAfter === null && !isRead()) newAfter = shown.readUpTo;
  const end = store.messages.at(-1);
  const mine = sent !== store.sent || (end && isBefore(newest, end.ts) && end.author === store.state.id);
  sent = store.sent;
  newest = end?.ts ?? '';
  if (mine) newAfter = null;
  if (mine) toLatest();
  else redraw();
  if (isRead()) store.seen();
}

function open(shown) {
  of = `${store.state.as}/${shown.id}`;
  newAfter = shown.unread ? shown.readUpTo : null;
  newest = store.messages.at(-1)?.ts ?? '';
  first = last = null;
  stuck = true;
  redraw();
  toEnd();
  list.querySelector(':scope > .new')?.scrollIntoView({block: 'start'});
  scrolled();
  if (!document.hidden) store.seen();
  if (store.target) reach(store.target).then(() => { store.target = ''; });
}

const isRead = () => stuck && last === null && !document.hidden;

// The part of the messages that is drawn, as indexes.
function range() {
  const {messages} = store;
  let to = last === null ? messages.length : after(messages, last);
  let from = first === null ? to - MOST / 2 : after(messages, first) - 1;
  if (last === null && stuck) from = Math.max(from, to - MOST);
  from = Math.max(0, Math.min(from, to - 1));
  return [from, to];
}

// How many messages there are up to this one.
function after(messages, ts) {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(ts, messages[middle].ts)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function redraw() {
  const box = at('messages');
  const anchor = stuck ? null : firstSeen(box);
  const [from, to] = range();
  const part = store.messages.slice(from, to);
  first = part[0]?.ts ?? null;
  const begin = from === 0 ? [store.atOldest ? beginning() : earlier()] : [];
  draw(list, [...begin, ...items(part, store.messages[from - 1], {newAfter})]);
  if (stuck) toEnd();
  else if (anchor?.element.isConnected) box.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
  showLatest();
}

function beginning() {
  const {shown} = store.state;
  const name = (shown.kind === 'direct' ? '' : '#') + shown.name;
  return {key: 'beginning', of: [name, shown.purpose], build: () => node('li', {class: 'start'}, node('h2', {}, name), `This is the beginning of ${name}. `, ...mrkdwn(shown.purpose ?? '', viewOf(store.state)))};
}

function earlier() {
  return {key: 'earlier', of: [], build: () => node('li', {class: 'earlier'}, node('button', {type: 'button', class: 'button', onclick: load}, 'Show older messages'))};
}

// What stands at the top of the screen stays there while messages come and go above it.
function firstSeen(box) {
  const edge = box.getBoundingClientRect().top;
  for (const element of list.children) {
    const {top, bottom} = element.getBoundingClientRect();
    if (bottom > edge && element.dataset.ts) return {element, top};
  }
  return null;
}

function scrolled() {
  const box = at('messages');
  const below = box.scrollHeight - box.scrollTop - box.clientHeight;
  // Only a person goes up; what grows at the end is gone along with.
  stuck = last === null && (below < AT_END || (stuck && box.scrollTop >= top));
  top = box.scrollTop;
  if (stuck && below >= AT_END) toEnd();
  const [from, to] = range();
  if (box.scrollTop < NEAR && from > 0) {
    first = store.messages[Math.max(0, from - STEP)].ts;
    const end = Math.max(0, from - STEP) + MOST;
    if (end < to) last = store.messages[end - 1].ts;
    redraw();
  } else if (box.scrollTop < NEAR && !store.atOldest) {
    load();
  } else if (below < NEAR && last !== null) {
    const end = to + STEP;
    last = end < store.messages.length ? store.messages[end - 1].ts : null;
    first = store.messages[Math.max(0, Math.min(end, store.messages.length) - MOST)].ts;
    redraw();
  }
  showLatest();
  if (isRead()) store.seen();
}

async function load() {
  if (loading) return;
  loading = true;
  await store.older();
  loading = false;
  requestAnimationFrame(scrolled);
}

function showLatest() {
  const shown = store.state?.shown;
  latest.hidden = !shown || (last === null && stuck);
  const count = shown?.unread ?? 0;
  latest.textContent = count ? `${count === 100 ? '99+' : count} new ${count === 1 ? 'message' : 'messages'} ↓` : 'Jump to latest ↓';
}

function toEnd() {
  const box = at('messages');
  box.scrollTop = box.scrollHeight;
  top = box.scrollTop;
}

function toLatest() {
  first = last = null;
  stuck = true;
  redraw();
  toEnd();
  if (isRead()) store.seen();
}

// Brings one message of the channel before the eyes, loading what lies between; false if it is gone.
export async function reach(ts) {
  const {messages} = store;
  if (messages.length && isBefore(ts, messages[0].ts)) await store.older(ts);
  const index = after(store.messages, ts) - 1;
  if (store.messages[index]?.ts !== ts) return false;
  first = store.messages[Math.max(0, index - STEP)].ts;
  last = index + STEP < store.messages.length ? store.messages[index + STEP].ts : null;
  stuck = false;
  redraw();
  const found = [...list.children].find(element => element.dataset.ts === ts);
  found.scrollIntoView({block: 'center'});
  found.focus({preventScroll: true});
  found.classList.add('shown');
  setTimeout(() => found.classList.remove('shown'), 2500);
  return true;
}
