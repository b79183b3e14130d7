import {draw} from '/list.js';
import {items} from '/said.js';
import {node} from '/node.js';
import {store} from '/live.js';

const at = id => document.getElementById(id);
const list = node('ol', {class: 'messages'});
let of = '';
let opener = null;

// Fills #thread-messages with the open thread and shows #thread while there is one.
export function showThread() {
  at('thread-messages').append(list);
  at('thread-close')?.addEventListener('click', store.closeThread);
  at('thread').addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    store.closeThread();
  });
  store.subscribe(update);
}

function update() {
  const {thread} = store;
  const box = at('thread-messages');
  if (!thread) return close();
  const opened = of !== thread.ts;
  if (opened && at('thread').hidden) opener = document.activeElement;
  of = thread.ts;
  at('thread').hidden = false;
  const atEnd = opened || box.scrollHeight - box.scrollTop - box.clientHeight < 60;
  const height = box.scrollHeight;
  const grewAbove = list.dataset.first !== String(thread.said[1]?.ts) && !opened;
  list.dataset.first = thread.said[1]?.ts;
  draw(list, lines(thread));
  if (atEnd) box.scrollTop = box.scrollHeight;
  else if (grewAbove) box.scrollTop += box.scrollHeight - height;
  if (opened) at('thread-composer')?.querySelector('textarea, input, [contenteditable]')?.focus();
}

// The message it is about, how many replies it has, and those that were loaded.
function lines(thread) {
  const root = thread.said[0]?.ts === thread.ts ? thread.said[0] : null;
  const replies = root ? thread.said.slice(1) : thread.said;
  const count = root?.replies ?? replies.length;
  const parts = root ? items([root], null, {thread: true}) : [];
  if (count) parts.push({key: 'count', of: [count], build: () => node('li', {class: 'count'}, node('span', {}, count === 1 ? '1 reply' : `${count} replies`))});
  if (thread.more) parts.push({key: 'earlier', of: [], build: () => node('li', {class: 'earlier'}, node('button', {type: 'button', class: 'button', onclick: store.olderReplies}, 'Show older replies'))});
  const day = new Set(parts.map(part => part.key));
  return [...parts, ...items(replies, null, {thread: true}).filter(part => !day.has(part.key))];
}

function close() {
  if (!of) return;
  const root = document.querySelector(`#messages .message[data-ts="${CSS.escape(of)}"]`);
  const inside = at('thread').contains(document.activeElement);
  of = '';
  at('thread').hidden = true;
  draw(list, []);
  const back = !inside ? null : opener?.isConnected ? opener : root ?? at('line');
  back?.focus({preventScroll: true});
  opener = null;
}
