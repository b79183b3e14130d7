import {blocks, mrkdwn, node} from '/blocks.js';
import {showForm} from '/form.js';

const at = id => document.getElementById(id);
const seenIn = {};
// The address keeps who you are and where: #ada/general.
let [as, channel = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
let view = null;

async function act(what, more = {}) {
  at('problem').hidden = true;
  const answer = await fetch('/rehearsal/do', {method: 'POST', body: JSON.stringify({as, in: channel, what, ...more})});
  if (answer.ok) return '';
  at('problem').textContent = await answer.text();
  at('problem').hidden = false;
  return at('problem').textContent;
}

async function refresh() {
  const answer = await fetch(`/rehearsal/state?as=${encodeURIComponent(as)}&in=${encodeURIComponent(channel)}`);
  if (!answer.ok) return;
  view = await answer.json();
  view.go = id => { channel = id; refresh(); };
  as = view.as;
  if (channel !== 'home') channel = view.shown?.id ?? '';
  history.replaceState(null, '', `#${as}/${channel}`);
  if (channel !== 'home') seenIn[channel] = view.shown?.messages ?? 0;
  showPeople();
  showChannels();
  showMessages();
  showForm(view.form, view, act);
}

function showPeople() {
  at('as').replaceChildren(...view.people.map(name => node('option', {selected: name === as}, name)));
  at('shortcuts').replaceChildren(...view.shortcuts.filter(s => s.type === 'global').map(s => node('li', {}, node('button', {onclick: () => act('shortcut', {name: s.name})}, s.name))));
}

function showChannels() {
  const mark = {direct: '✉ ', private: '🔒 ', public: '# '};
  const home = node('li', {}, node('button', {'aria-current': channel === 'home' ? 'true' : null, onclick: () => { channel = 'home'; act('home'); refresh(); }}, '⌂ Home'));
  at('channels').replaceChildren(home, ...view.channels.map(c => node('li', {class: c.messages > (seenIn[c.id] ?? 0) ? 'unread' : ''}, node('button', {'aria-current': c.id === channel ? 'true' : null, onclick: () => view.go(c.id)}, mark[c.kind] + c.name))));
}

function showMessages() {
  at('write').hidden = channel === 'home';
  if (channel === 'home') return showHome();
  const shown = view.shown;
  if (!shown) return;
  at('name').textContent = (shown.kind === 'direct' ? '' : '#') + shown.name + (shown.archived ? ' (archived)' : '');
  at('topic').textContent = shown.topic;
  at('where').textContent = shown.name;
  showCanvas(shown.canvas);
  const list = at('said');
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 40 || list.dataset.of !== shown.id;
  list.dataset.of = shown.id;
  list.replaceChildren(...inThreads(shown.said).map(message));
  if (atEnd) list.scrollTop = list.scrollHeight;
}

// The document beside the messages, as it was written.
function showCanvas(canvas) {
  at('canvas').hidden = !canvas;
  at('canvas').querySelector('summary').textContent = 'Canvas: ' + (canvas?.title ?? '');
  at('canvas').querySelector('pre').textContent = canvas?.text ?? '';
}

// What the app shows in a tab of its own, to this person alone.
function showHome() {
  at('name').textContent = 'Home';
  at('topic').textContent = '';
  showCanvas(null);
  at('said').dataset.of = 'home';
  at('said').replaceChildren(node('li', {}, ...blocks(view.home ?? [], view, pressed => act('press', {home: true, ...pressed}), 'home')));
}

// Replies stand below the message they reply to.
function inThreads(messages) {
  const replies = m => m.thread && m.thread !== m.ts;
  return messages.filter(m => !replies(m)).flatMap(m => [m, ...messages.filter(r => replies(r) && r.thread === m.ts)]);
}

function message(m) {
  const reply = m.thread && m.thread !== m.ts;
  const time = new Date(Number(m.ts) * 1000).toLocaleTimeString([], {timeZone: view.zone, hour: '2-digit', minute: '2-digit'});
  const body = m.blocks.length ? blocks(m.blocks, view, pressed => act('press', {ts: m.ts, ...pressed}), m.ts) : [node('div', {class: 'block'}, ...mrkdwn(m.text, view))];
  const mine = (m.reactions.pushpin ?? []).some(id => view.names[id] === as);
  const tools = m.onlyYou ? [] : [
    node('button', {title: mine ? 'Take off the timeline' : 'Put on the timeline', onclick: () => act(mine ? 'unreact' : 'react', {ts: m.ts, emoji: 'pushpin'})}, '📌 ' + (m.reactions.pushpin?.length ?? '')),
    node('button', {onclick: () => { const text = prompt('Reply in thread'); if (text) act('reply', {ts: m.ts, text}); }}, 'Reply'),
    ...view.shortcuts.filter(s => s.type === 'message').map(s => node('button', {onclick: () => act('message-shortcut', {ts: m.ts, name: s.name})}, s.name))];
  if (view.names[m.author] === as && !m.onlyYou) tools.push(
    node('button', {onclick: () => { const text = prompt('Edit', m.text); if (text) act('edit', {ts: m.ts, text}); }}, 'Edit'),
    node('button', {onclick: () => act('delete', {ts: m.ts})}, 'Delete'));
  const files = m.files.map(f => node('div', {class: 'block'}, node('a', {href: '/rehearsal/file/' + f.id}, f.name)));
  return node('li', {class: (reply ? 'reply ' : '') + (m.onlyYou ? 'only-you' : '')},
    node('div', {class: 'meta'}, node('strong', {}, view.names[m.author] ?? 'Slack'), ` ${time} `, m.onlyYou ? 'only visible to you ' : '', m.edited ? '(edited) ' : '', view.shown.pins.includes(m.ts) ? 'pinned ' : '', ...tools),
    ...body, ...files);
}

async function share(file, text) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  at('file').value = '';
  act('share', {text, name: file.name, type: file.type || 'application/octet-stream', content});
}

at('as').addEventListener('change', event => { as = event.target.value; channel = ''; refresh(); });
at('write').addEventListener('submit', event => {
  event.preventDefault();
  const line = at('line');
  const file = at('file').files[0];
  if (file) share(file, line.value);
  else if (line.value.trim()) act('type', {text: line.value});
  line.value = '';
});
new EventSource('/rehearsal/changes').onmessage = refresh;
refresh();
