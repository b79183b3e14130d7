import {emoji, names} from '/emoji.js';

const MOST = 30;

// What could be meant by the word before the caret: {heading, from, options: [{text, label, note, …}], exact}, or null.
export function suggest(text, caret, state, inThread) {
  const before = text.slice(0, caret);
  if (before.startsWith('/') && !before.includes('\n') && !inThread) return command(before, state);
  const word = /(?:^|[\s(])([@#:])([\p{L}\p{N}._+-]*)$/u.exec(before);
  if (!word) return null;
  const [, sign, typed] = word;
  const options = sign === '@' ? people(typed, state) : sign === '#' ? channels(typed, state) : faces(typed);
  return found({heading: {'@': 'People', '#': 'Channels', ':': 'Emoji'}[sign], from: caret - typed.length - 1, options}, sign + typed);
}

function found(suggestion, typed) {
  if (!suggestion.options.length) return null;
  return {...suggestion, options: suggestion.options.slice(0, MOST), exact: suggestion.options.some(option => option.text.trim() === typed.trim())};
}

function command(before, state) {
  const [, name, gap, rest] = /^(\/\S*)(\s*)(.*)$/.exec(before);
  if (!gap) {
    const options = state.commands.filter(one => one.command.startsWith(name)).map(one => ({text: one.command + ' ', label: one.command, usage: one.usage, note: one.description, code: true}));
    return found({heading: 'Slash commands', from: 0, options}, name);
  }
  if (!state.commands.some(one => one.command === name)) return null;
  const options = state.hints.filter(hint => hint.words.startsWith(rest.toLowerCase())).map(hint =>
    ({text: hint.words + ' ', label: hint.usage || hint.words, note: hint.does, code: true}));
  return found({heading: `${name}: what it understands`, from: before.length - rest.length, options}, rest) ?? told(name, rest, state);
}

// The words are there, what belongs after them is being typed: its usage stays in sight.
function told(name, rest, state) {
  const fitting = state.hints.filter(hint => rest.toLowerCase().startsWith(hint.words + ' ')).sort((a, b) => b.words.length - a.words.length);
  if (fitting.length) return {heading: `${name} ${fitting[0].usage || fitting[0].words}: ${fitting[0].does}`, from: 0, options: [], exact: true};
  const whole = state.commands.find(one => one.command === name);
  return rest ? null : {heading: `${name} ${whole.usage}`, from: 0, options: [], exact: true};
}

function people(typed, state) {
  const sought = typed.toLowerCase();
  const here = new Set(state.shown?.members ?? []);
  return state.people
    .filter(one => one.name.toLowerCase().startsWith(sought) || (one.realName ?? '').toLowerCase().split(' ').some(word => word.startsWith(sought)))
    .map(one => ({text: `@${one.name} `, label: one.realName || one.name, note: '@' + one.name + (here.has(one.id) ? '' : ', not in this channel'), face: one.realName || one.name}));
}

function channels(typed, state) {
  return state.channels.concat(state.others ?? [])
    .filter(one => one.kind !== 'direct' && one.name.includes(typed.toLowerCase()))
    .map(one => ({text: `#${one.name} `, label: '#' + one.name}));
}

function faces(typed) {
  if (typed.length < 2) return [];
  return names().filter(name => name.startsWith(typed)).map(name => ({text: `:${name}: `, label: `${emoji(name)}  :${name}:`}));
}
