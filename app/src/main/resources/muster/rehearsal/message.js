import {blocks, mrkdwn, node} from '/blocks.js';
import {store} from '/live.js';

// One message as a list item.
export function message(m, place) {
  const time = new Date(Number(m.ts) * 1000).toLocaleTimeString('en-GB', {timeZone: place.view.zone, hour: '2-digit', minute: '2-digit'});
  const said = m.blocks.length ? blocks(m.blocks, place.view, action => store.act('press', {ts: m.ts, action})) : [node('div', {class: 'block'}, ...mrkdwn(m.text, place.view))];
  const replies = m.replies && !place.thread ? [node('button', {onclick: () => store.openThread(m.ts)}, `${m.replies} replies`)] : [];
  return node('li', {class: 'message' + (m.onlyYou ? ' only-you' : ''), 'data-ts': m.ts, tabindex: -1},
    node('div', {class: 'meta'}, node('strong', {}, place.view.names[m.author] ?? 'Slack'), ` ${time} `, m.onlyYou ? 'only visible to you ' : '', m.edited ? '(edited)' : '', node('button', {'data-keep': 'thread', onclick: () => store.openThread(m.ts)}, 'Reply')),
    ...said, ...m.files.map(f => node('div', {}, node('a', {href: store.file(f.id)}, f.name))), ...replies);
}
