import {icon} from '/icon.js';
import {store} from '/live.js';
import {menu} from '/popup.js';
import {node} from '/node.js';
import {face, me} from '/people.js';
import {refill} from '/refill.js';

const MARK = {public: 'hash', private: 'lock', direct: 'reply'};

// The workspace at the left: who one is, its channels, the app, and the app's shortcuts.
export function showSidebar(element) {
  const {state} = store;
  const of = [state.as, state.app, state.people, state.channels, state.others, state.connected, state.shortcuts, store.place];
  refill(element, of, () => {
    const rooms = state.channels.filter(channel => channel.kind !== 'direct');
    return [you(state), presence(state),
      ...section('Channels', [...rooms.filter(c => !c.archived), ...rooms.filter(c => c.archived)].map(channel)),
      ...section('Direct messages', state.channels.filter(c => c.kind === 'direct').map(channel)),
      ...section('Apps', [row({icon: 'home', label: 'Home', keep: 'home', current: store.place === 'home', run: () => store.go('home')})]),
      ...section('Shortcuts', state.shortcuts.filter(s => s.type === 'global').map(shortcut)),
      ...section('Other channels', (state.others ?? []).map(other))];
  });
}

function you(state) {
  const self = me(state);
  const name = self?.realName || state.as;
  const button = node('button', {id: 'you', type: 'button', 'data-keep': 'you', 'aria-haspopup': 'menu', 'aria-expanded': 'false', title: 'Be someone else', onclick: () => people(button, state)},
    face(name), node('span', {}, node('small', {}, 'You are '), node('strong', {dir: 'auto'}, name)), icon('down'));
  return button;
}

// Everybody one can be, here or in a window of their own.
function people(anchor, state) {
  return menu(anchor, 'Be someone else', [{heading: 'Be someone else, here or in a second window'}, ...state.people.map(one => ({
    label: one.realName || one.name, note: [one.name, one.plays].filter(Boolean).join(', '), picture: face(one.realName || one.name, true), checked: one.name === state.as, run: () => store.become(one.name),
    beside: {label: `Open a second window as ${one.name}`, icon: 'window', run: () => second(one.name)}}))]);
}

function second(name) {
  const where = store.place === 'home' ? 'home' : store.state.shown?.id ?? '';
  window.open(`/#${encodeURIComponent(name)}/${where}`, '_blank', 'popup,width=1000,height=760');
}

function presence(state) {
  const here = state.connected !== false;
  return node('div', {id: 'presence', class: here ? '' : 'away'}, `${state.app} is ${here ? 'here' : 'not connected'}`);
}

function section(title, rows) {
  if (!rows.length) return [];
  const id = 'side-' + title.toLowerCase().replace(' ', '-');
  return [node('h2', {id}, title), node('ul', {'aria-labelledby': id}, ...rows)];
}

function channel(c) {
  const current = store.place === c.id;
  const unread = !current && c.unread > 0;
  const count = c.kind === 'direct' ? c.unread : c.mentions;
  const badge = !current && count > 0 ? [node('span', {class: 'badge', 'aria-hidden': 'true'}, count > 99 ? '99+' : String(count))] : [];
  const told = (badge.length ? ` ${count} for you` : '') + [c.kind === 'private' && 'private', c.archived && 'archived', unread && `${c.unread > 99 ? '99+' : c.unread} unread`].filter(Boolean).map(word => ', ' + word).join('');
  return row({icon: MARK[c.kind], label: c.kind === 'direct' ? store.state.app : c.name, sign: c.kind === 'direct' ? '' : '#', told, keep: c.id, current, badge, run: () => store.go(c.id),
    style: [unread && 'unread', c.archived && 'archived'].filter(Boolean).join(' ')});
}

function other(c) {
  return row({icon: 'hash', label: c.name, sign: '#', told: ', not joined', keep: c.id, current: store.place === c.id, run: () => store.go(c.id)});
}

function shortcut(s) {
  return row({icon: 'bolt', label: s.name, title: s.description, keep: 'shortcut ' + s.name, run: () => { closeDrawer(); store.act('shortcut', {name: s.name}); }});
}

function row({icon: drawing, label, sign = '', told, title, keep, current, badge = [], style, run}) {
  return node('li', {class: style || null}, node('button', {type: 'button', 'data-keep': keep, title: title ?? label, 'aria-label': sign + label + (told ?? ''), 'aria-current': current ? 'page' : null, onclick: () => { closeDrawer(); run(); }},
    icon(drawing), node('span', {class: 'label', dir: 'auto'}, label), ' ', ...badge));
}

// On a phone the sidebar is a drawer.
export function openDrawer() {
  document.body.classList.add('drawer');
  document.getElementById('drawer').setAttribute('aria-expanded', 'true');
  document.querySelector('#sidebar [aria-current], #sidebar button')?.focus();
}

export function closeDrawer() {
  const open = document.body.classList.contains('drawer');
  document.body.classList.remove('drawer');
  document.getElementById('drawer').setAttribute('aria-expanded', 'false');
  return open;
}
