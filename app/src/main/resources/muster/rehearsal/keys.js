import {closeDetails} from '/details.js';
import {edit} from '/editing.js';
import {showHelp} from '/help.js';
import {store} from '/live.js';
import {equip, told} from '/message.js';
import {react} from '/reactions.js';
import {closeDrawer} from '/sidebar.js';
import {openSwitcher} from '/switcher.js';
import {isMine, remove} from '/toolbar.js';

const PARTS = ['#sidebar', '#header', '#messages', '#line', '#details', '#thread'];
const typing = target => target.closest('input, textarea, select, [contenteditable]');

export function listenForKeys() {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented) return;
    const covered = document.querySelector('dialog[open]:not(#switcher)');
    if (!covered && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') return taken(event, openSwitcher);
    if (document.querySelector('dialog[open]') || event.target.closest?.('.menu')) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return taken(event, () => walk(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey));
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F6') return taken(event, () => nextPart(event.shiftKey ? -1 : 1));
    if (event.key === 'Escape') return taken(event, leave);
    if (typing(event.target)) return;
    if (event.key === '?') return taken(event, showHelp);
    onMessage(event);
  });
}

function taken(event, run) {
  event.preventDefault();
  run();
}

function leave() {
  const inThread = document.activeElement?.closest('#thread');
  if (closeDrawer()) document.getElementById('drawer').focus();
  else if (store.trouble) store.problem('');
  else if (closeDetails()) return;
  else if (store.thread && (inThread || !document.activeElement?.closest('.message'))) store.closeThread();
  else document.getElementById('line')?.focus();
}

function walk(by, unreadOnly) {
  const all = store.state.channels.filter(channel => !unreadOnly || channel.unread || channel.id === store.place);
  const at = all.findIndex(channel => channel.id === store.place);
  if (all.length) store.go(all[(Math.max(at, 0) + by + all.length) % all.length].id);
}

function nextPart(by) {
  const parts = PARTS.map(id => document.querySelector(id)).filter(part => part && part.getClientRects().length);
  const at = parts.findIndex(part => part.contains(document.activeElement));
  const part = parts[(at + by + parts.length) % parts.length];
  const inside = part.querySelector('.message:last-of-type') ?? part.querySelector('[aria-current], button, textarea');
  (part.matches('textarea') ? part : inside)?.focus();
}

function onMessage(event) {
  const list = event.target.closest('#messages, #thread-messages');
  if (!list) return;
  const item = event.target.closest('.message');
  const all = [...list.querySelectorAll('.message')];
  const at = all.indexOf(item);
  const to = {ArrowUp: item ? at - 1 : all.length - 1, ArrowDown: item ? at + 1 : all.length - 1, Home: 0, End: all.length - 1}[event.key];
  if (to !== undefined) return taken(event, () => step(all[to], event.key));
  if (item) deed(event, item);
}

function step(item, key) {
  if (!item) return key === 'ArrowDown' ? document.getElementById('line')?.focus() : null;
  item.focus();
  item.scrollIntoView({block: 'nearest'});
}

// R, T and M press what the toolbar shows; the rest is done at once.
function deed(event, item) {
  const {m, place} = told(item);
  if (m.onlyYou || m.deleted) return;
  const key = event.key.toLowerCase();
  if (key === 'r' || key === 'm' || (key === 't' && !place.thread)) {
    taken(event, () => { equip(item); item.querySelector(`[data-key="${key}"]`)?.click(); });
  } else if (key === 'p') taken(event, () => react(m, 'pushpin'));
  else if (key === 'e' && isMine(m)) taken(event, () => edit(m));
  else if (key === 'd' && isMine(m)) taken(event, () => remove(m));
}
