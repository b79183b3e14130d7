import {store} from '/live.js';
import {node} from '/node.js';

// A person's face: their initials on a colour that is always theirs.
export function face(name, small = false) {
  const words = (name ?? '?').split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map(word => [...word][0]).join('') : [...(words[0] ?? '?')].slice(0, 2).join('');
  return node('span', {class: `face face-${colour(name ?? '')}${small ? ' small' : ''}`, 'aria-hidden': 'true', 'data-letters': letters.toUpperCase()});
}

// Neighbours in the list of people never look alike; whoever is not in it has a colour by name.
function colour(name) {
  const at = store.state?.people.findIndex(one => one.name === name || one.realName === name) ?? -1;
  if (at >= 0) return 'abcdefg'[at % 7];
  if (name === store.state?.app) return 'h';
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return 'abcdefgh'[sum % 8];
}

export const isPerson = (state, id) => state.people.some(person => person.id === id);
export const me = state => state.people.find(person => person.name === state.as);

// How someone is called beside what they say: people by their whole name, apps by their own.
export function called(state, id) {
  const person = state.people.find(one => one.id === id);
  return person?.realName || person?.name || state.names[id] || 'Slack';
}
