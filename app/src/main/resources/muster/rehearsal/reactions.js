import {emoji} from '/emoji.js';
import {node} from '/node.js';
import {called, me} from '/people.js';
import {store} from '/live.js';

const mine = (m, name) => (m.reactions[name] ?? []).includes(me(store.state)?.id);

// Puts one's reaction on a message, or takes it off.
export const react = (m, name) => store.act(mine(m, name) ? 'unreact' : 'react', {ts: m.ts, emoji: name});

export const reacted = mine;

// The reactions under a message: how many, who, and whether one's own is among them.
export function reactions(m) {
  const all = Object.entries(m.reactions).filter(([, ids]) => ids.length);
  if (!all.length) return [];
  return [node('div', {class: 'reactions', role: 'group', 'aria-label': 'Reactions'}, ...all.map(([name, ids]) => reaction(m, name, ids)))];
}

function reaction(m, name, ids) {
  const names = ids.map(id => id === me(store.state)?.id ? 'you' : called(store.state, id));
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const title = `${who} reacted with :${name}:`;
  return node('button', {type: 'button', class: 'reaction', 'aria-pressed': String(mine(m, name)), 'aria-label': `${emoji(name) ?? name} ${ids.length}, ${title}`, title, 'data-keep': 'chip ' + name, onclick: () => react(m, name)},
    node('span', {'aria-hidden': 'true'}, emoji(name) ?? `:${name}:`), String(ids.length));
}
