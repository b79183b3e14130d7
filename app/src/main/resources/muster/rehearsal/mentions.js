import {node} from '/node.js';

const nameOf = (id, view) => view.names?.[id];

export function person(id, view, otherwise) {
  const name = nameOf(id, view) ?? otherwise ?? id;
  return node('span', {class: name === view.as ? 'mention me' : 'mention'}, '@' + name);
}

export function channel(id, view, otherwise) {
  const name = nameOf(id, view) ?? otherwise ?? id;
  if (!view.go || !nameOf(id, view)) return node('span', {class: 'mention'}, '#' + name);
  return node('button', {type: 'button', class: 'mention', onclick: () => view.go(id)}, '#' + name);
}

export function group(id, view, otherwise) {
  return node('span', {class: 'mention'}, '@' + (nameOf(id, view) ?? otherwise ?? id).replace(/^@/, ''));
}

// @here, @channel and @everyone call whoever reads them.
export const everyone = range => node('span', {class: 'mention me'}, '@' + range);
