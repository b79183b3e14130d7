import {blocks} from '/blocks.js';
import {mrkdwn} from '/mrkdwn.js';
import {reactions} from '/reactions.js';
import {editor, isEdited} from '/editing.js';
import {files} from '/files.js';
import {icon} from '/icon.js';
import {node} from '/node.js';
import {called, face, isPerson} from '/people.js';
import {store} from '/live.js';
import {toolbar} from '/toolbar.js';
import {lately, time, whole} from '/when.js';

const NEAR = 5 * 60;
const known = new WeakMap();

// The message an element shows, with where it is shown.
export const told = element => known.get(element);

// One message as a list item. place: {view, thread, previous}.
export function message(m, place) {
  const item = node('li', {'data-ts': m.ts, tabindex: -1});
  fill(item, m, place);
  for (const wake of ['pointerenter', 'focusin']) item.addEventListener(wake, () => equip(item));
  item.addEventListener('click', event => { if (!event.target.closest('button, a, input, textarea, select') && !getSelection().toString()) item.focus(); });
  return item;
}

// Draws what is shown of a message again, where it stands.
export function redraw(ts) {
  for (const item of document.querySelectorAll(`.message[data-ts="${CSS.escape(ts)}"]`)) fill(item, told(item).m, told(item).place);
}

function fill(item, m, place) {
  const compact = follows(m, place.previous);
  const pinned = store.state.shown?.pins?.includes(m.ts);
  const below = m.deleted ? [] : [...files(m), ...reactions(m), ...(place.thread ? [] : replies(m))];
  item.className = ['message', compact && 'compact', m.onlyYou && 'only-you', pinned && 'pinned'].filter(Boolean).join(' ');
  item.replaceChildren(
    compact ? node('span', {class: 'compact-time'}, stamp(m)) : face(called(store.state, m.author)),
    node('div', {class: 'what'}, ...notes(m, pinned), ...(compact ? [] : [who(m)]), ...body(m, place), ...below));
  known.set(item, {m, place});
}

// The toolbar is made when it is first wanted: ten thousand messages need no ten thousand toolbars.
export function equip(item) {
  const {m, place} = told(item);
  if (item.querySelector(':scope > .toolbar') || m.onlyYou || m.deleted || isEdited(m.ts)) return;
  item.append(toolbar(m, place));
}

// What one person says in one go stands under one name.
function follows(m, previous) {
  return Boolean(previous) && previous.author === m.author && previous.onlyYou === m.onlyYou && !previous.deleted && Number(m.ts) - Number(previous.ts) < NEAR && day(m) === day(previous);
}

const day = m => new Date(Number(m.ts) * 1000).toLocaleDateString('en-GB', {timeZone: store.state.zone});

function who(m) {
  const tag = isPerson(store.state, m.author) ? [] : [node('span', {class: 'tag'}, 'APP')];
  return node('div', {class: 'who'}, node('strong', {dir: 'auto'}, called(store.state, m.author)), ...tag, stamp(m));
}

function stamp(m) {
  const zone = store.state.zone;
  const text = node('time', {datetime: new Date(Number(m.ts) * 1000).toISOString(), title: whole(m.ts, zone)}, time(m.ts, zone));
  return node('span', {class: 'stamp'}, text);
}

function notes(m, pinned) {
  const notes = [];
  if (m.onlyYou) notes.push(node('div', {class: 'note'}, icon('eye'), 'Only visible to you'));
  if (pinned) notes.push(node('div', {class: 'note'}, icon('pin'), 'Pinned to this channel'));
  return notes;
}

function body(m, place) {
  if (m.deleted) return [node('div', {class: 'gone'}, m.text || 'This message was deleted.')];
  if (isEdited(m.ts)) return [editor(m)];
  const press = what => store.act('press', {ts: m.ts, ...what});
  const said = m.blocks.length ? blocks(m.blocks, place.view, press, m.ts) : m.text ? [node('div', {class: 'block text', dir: 'auto'}, ...mrkdwn(m.text, place.view))] : [];
  return m.edited ? [...said, node('span', {class: 'edited'}, '(edited)')] : said;
}

function replies(m) {
  if (!m.replies) return [];
  const {state} = store;
  const faces = (m.repliers ?? []).slice(0, 4).map(id => face(called(state, id), true));
  const count = m.replies === 1 ? '1 reply' : `${m.replies} replies`;
  const last = m.lastReply ? [node('span', {class: 'soft'}, ' last ' + lately(m.lastReply, state.zone, state.now))] : [];
  return [node('div', {}, node('button', {type: 'button', class: 'thread-line', title: 'Open the thread', onclick: () => store.openThread(m.ts)}, ...faces, node('b', {}, count), ...last))];
}
