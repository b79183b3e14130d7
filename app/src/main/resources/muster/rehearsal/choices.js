import {plain} from '/mrkdwn.js';

// What can be chosen in a select menu of any kind, and what is chosen at first.
export function chosenFrom(element, view) {
  const multi = element.type.startsWith('multi_');
  const kind = element.type.replace('multi_', '').replace('_select', '');
  return {multi, most: multi ? element.max_selected_items : 1, options: options(kind, element, view), initial: initial(kind, element, view)};
}

function options(kind, element, view) {
  switch (kind) {
    case 'users': return people(view);
    case 'channels': return channels(view).filter(channel => channel.kind === 'public');
    case 'conversations': return conversations(element.filter?.include, view);
    default: return [...(element.options ?? []).map(option), ...(element.option_groups ?? []).flatMap(group => (group.options ?? []).map(one => ({...option(one), group: plain(group.label?.text)})))];
  }
}

const option = given => ({value: given.value, label: plain(given.text?.text), description: plain(given.description?.text)});

function initial(kind, element, view) {
  const one = {static: element.initial_option?.value, users: element.initial_user, channels: element.initial_channel, conversations: element.initial_conversation}[kind];
  const many = {static: element.initial_options?.map(given => given.value), users: element.initial_users, channels: element.initial_channels, conversations: element.initial_conversations}[kind];
  const current = kind === 'conversations' && element.default_to_current_conversation ? view.shown?.id : null;
  return many ?? [one ?? current].filter(value => value != null);
}

function people(view) {
  const known = view.people ?? Object.entries(view.names ?? {}).filter(([id]) => id[0] === 'U').map(([id, name]) => ({id, name}));
  return known.map(person => ({value: person.id, label: person.name, description: person.realName}));
}

function channels(view) {
  const known = view.channels ?? Object.entries(view.names ?? {}).filter(([id]) => id[0] === 'C').map(([id, name]) => ({id, name, kind: 'public'}));
  return known.filter(channel => !channel.archived).map(channel => ({value: channel.id, label: channel.kind === 'direct' ? channel.name : '#' + channel.name, kind: channel.kind}));
}

function conversations(include, view) {
  const named = {direct: 'im', private: 'private', public: 'public'};
  return channels(view).filter(channel => !include || include.includes(named[channel.kind]));
}
