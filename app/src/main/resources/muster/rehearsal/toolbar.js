import {ask} from '/confirm.js';
import {react, reacted} from '/reactions.js';
import {emoji} from '/emoji.js';
import {edit} from '/editing.js';
import {icon} from '/icon.js';
import {grid, menu} from '/popup.js';
import {node} from '/node.js';
import {me} from '/people.js';
import {store} from '/live.js';

const QUICK = ['pushpin', 'white_check_mark', 'eyes', 'pray'];

// What the picker offers, what is wanted most first.
const OFFERED = ('pushpin white_check_mark eyes pray +1 -1 heavy_plus_sign question warning rotating_light fire hourglass_flowing_sand '
  + 'raised_hands clap heart tada thinking_face sweat_smile memo mag bulb x sos wave').split(' ');

// What can be done with a message, at its corner. The keys are told in the help.
export function toolbar(m, place) {
  const quick = QUICK.map(name => tool(emoji(name), `${reacted(m, name) ? 'Take off' : 'React with'} ${emoji(name)}`, null, () => react(m, name)));
  const pick = tool(icon('smile'), 'Add another reaction', 'r', button => picker(m, button), 'menu');
  const thread = place.thread ? [] : [tool(icon('reply'), 'Reply in thread', 't', () => store.openThread(m.ts))];
  const more = tool(icon('more'), 'More actions', 'm', button => menu(button, 'More actions', others(m)), 'menu');
  return node('div', {class: 'toolbar', role: 'group', 'aria-label': 'Message'}, ...quick, pick, ...thread, more);
}

function tool(face, label, key, run, popup) {
  const button = node('button', {type: 'button', class: 'icon-button', 'aria-label': label, title: key ? `${label} (${key})` : label, 'data-key': key, 'data-keep': label,
    'aria-haspopup': popup, 'aria-expanded': popup ? 'false' : null, onclick: () => run(button)}, face);
  return button;
}

function picker(m, anchor) {
  const choices = OFFERED.map(name => ({label: `:${name}:`, text: emoji(name), run: () => react(m, name)}));
  return grid(anchor, 'Reactions', choices, 6);
}

function others(m) {
  const shortcuts = store.state.shortcuts.filter(shortcut => shortcut.type === 'message').map(shortcut =>
    ({label: shortcut.name, note: shortcut.description, icon: 'bolt', run: () => store.act('message-shortcut', {ts: m.ts, name: shortcut.name})}));
  const own = isMine(m) ? ['-', {label: 'Edit message', icon: 'edit', run: () => edit(m)}, {label: 'Delete message', icon: 'bin', grave: true, run: () => remove(m)}] : [];
  return [...shortcuts, ...(shortcuts.length ? ['-'] : []), {label: 'Copy link', icon: 'link', run: () => copy(m)}, ...own];
}

export const isMine = m => m.author === me(store.state)?.id && !m.onlyYou && !m.deleted;

export async function remove(m) {
  const sure = await ask({
    title: {type: 'plain_text', text: 'Delete message'}, text: {type: 'plain_text', text: 'Are you sure you want to delete this message? This cannot be undone.'},
    confirm: {type: 'plain_text', text: 'Delete'}, deny: {type: 'plain_text', text: 'Cancel'}, style: 'danger'}, {names: {}});
  if (sure) store.act('delete', {ts: m.ts});
}

async function copy(m) {
  const address = `${location.origin}/#${encodeURIComponent(store.state.as)}/${store.state.shown.id}/${m.ts}`;
  try {
    await navigator.clipboard.writeText(address);
    store.problem('');
    document.getElementById('announce').textContent = 'Link copied';
  } catch {
    store.problem('The browser did not allow copying. The link is ' + address);
  }
}
