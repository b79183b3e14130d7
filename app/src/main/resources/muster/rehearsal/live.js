import {link} from '/link.js';
import {merged} from '/merge.js';

const PATIENCE = 10_000;
const watchers = new Set();
let as = '';
let known = '';
let busy = null;
let again = false;
let told = false;

// Everything the page knows, kept up to date. Modules draw from it and act through it; `state` is
// the server's last word, `messages` and `thread` are what was loaded of the channel shown.
export const store = {
  state: null,
  place: '',
  messages: [],
  atOldest: true,
  thread: null,
  target: '',
  sent: 0,
  lost: false,
  trouble: '',
  subscribe(watcher) { watchers.add(watcher); return () => watchers.delete(watcher); },
  problem(text) { store.trouble = text; tell(); },
  go, become, act, older, openThread, closeThread, olderReplies, seen, file,
  async text(id) {
    const answer = await fetch(file(id, true), {signal: AbortSignal.timeout(PATIENCE)});
    if (!answer.ok) throw new Error(await answer.text());
    return answer.text();
  }
};

// Watchers are told once for all that changed in one go; where one fails, the others draw all the same.
function tell() {
  if (told) return;
  told = true;
  queueMicrotask(() => {
    told = false;
    if (store.state) for (const watcher of watchers) try { watcher(store); } catch (problem) { reportError(problem); }
  });
}

function file(id, show) {
  return `/rehearsal/file/${encodeURIComponent(id)}?as=${encodeURIComponent(as)}${show ? '&show=1' : ''}`;
}

// The address keeps who you are and where, and the message a link leads to: #ada/C0001002/1795….
function follow() {
  const parts = location.hash.slice(1).split('/').map(part => { try { return decodeURIComponent(part); } catch { return ''; } });
  const [name = '', place = '', ts = ''] = parts;
  const moved = name !== as || place !== store.place;
  as = name;
  store.place = place;
  store.target = ts;
  if (moved) leave();
  if (place === 'home' && moved) act('home');
  refresh();
}

function leave() {
  known = '';
  store.thread = null;
}

function keepAddress(isNew) {
  const hash = `#${encodeURIComponent(as)}/${encodeURIComponent(store.place)}`;
  if (location.hash === hash || store.target) return;
  if (isNew) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
}

function go(place) {
  store.target = '';
  if (place === store.place) return refresh();
  store.place = place;
  leave();
  keepAddress(true);
  if (place === 'home') act('home');
  return refresh();
}

function become(name) {
  as = name;
  if (store.place !== 'home') store.place = '';
  store.target = '';
  store.trouble = '';
  leave();
  if (store.place === 'home') act('home');
  return refresh();
}

async function ask(path, query) {
  const answer = await fetch(`/rehearsal/${path}?${new URLSearchParams({as, in: store.place, ...query})}`, {signal: AbortSignal.timeout(PATIENCE)});
  if (answer.status === 400) throw new Refused(await answer.text());
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

class Refused extends Error {}

// One question at a time; whatever changes meanwhile is asked for afterwards.
function refresh() {
  if (busy) { again = true; return busy; }
  busy = (async () => {
    do {
      again = false;
      await once();
    } while (again);
    busy = null;
  })();
  return busy;
}

async function once() {
  const of = `${as}/${store.place}`;
  try {
    const state = await ask('state', known === of && store.state ? {since: store.state.seq} : {});
    if (of !== `${as}/${store.place}`) { again = true; return; }
    take(state, of);
    await refreshThread();
    store.lost = false;
  } catch (problem) {
    if (!(problem instanceof Refused)) store.lost = true;
    else if (as && !store.state) [as, store.place] = ['', ''], again = true;
    else store.trouble = problem.message;
  }
  tell();
}

// A workspace that was started anew counts from the beginning: then nothing known before holds.
function take(state, of) {
  if (state.since !== undefined && state.run !== store.state.run) {
    known = '';
    again = true;
    return;
  }
  as = state.as;
  if (store.place !== 'home') store.place = state.shown?.id ?? '';
  const shown = state.shown ?? {said: [], more: false};
  if (state.since !== undefined && known === of) {
    store.messages = merged(store.messages, shown.said, shown.gone, !store.atOldest);
  } else {
    store.messages = shown.said;
    store.atOldest = !shown.more;
  }
  known = `${as}/${store.place}`;
  store.state = state;
  keepAddress(false);
  connection.to(state.live);
}

// Loads older messages of the channel, down to that one if it is given; false when there are none.
async function older(to) {
  if (store.atOldest || !store.messages.length) return false;
  const of = known;
  const before = store.messages[0].ts;
  try {
    const page = await ask('messages', {before, ...(to ? {to} : {})});
    if (of !== known || store.messages[0].ts !== before) return true;
    store.messages = [...page.said, ...store.messages];
    store.atOldest = !page.more;
    tell();
    return page.said.length > 0;
  } catch (problem) {
    store.problem(problem instanceof Refused ? problem.message : 'Older messages could not be loaded. Try again.');
    return false;
  }
}

function openThread(ts) {
  const root = store.messages.find(m => m.ts === ts);
  store.thread = {ts: root?.thread ?? ts, said: root ? [root] : [], more: false, seq: null};
  tell();
  return refresh();
}

function closeThread() {
  store.thread = null;
  tell();
}

async function refreshThread() {
  const mine = store.thread;
  if (!mine) return;
  try {
    const answer = await ask('thread', {ts: mine.ts, ...(mine.seq === null ? {} : {since: mine.seq})});
    if (mine !== store.thread) return;
    const part = answer.since !== undefined && answer.run === mine.run;
    const said = part ? thread(mine, answer) : answer.said;
    store.thread = said.length ? {ts: mine.ts, said, more: part ? mine.more : answer.more, seq: answer.seq, run: answer.run} : null;
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    store.thread = null;
  }
}

// Its root stays where it is, whatever of its replies was loaded.
function thread(before, {said, gone}) {
  const isRoot = m => m.ts === before.ts;
  const root = said.find(isRoot) ?? before.said.find(m => isRoot(m) && !gone.includes(m.ts));
  const replies = merged(before.said.filter(m => !isRoot(m)), said.filter(m => !isRoot(m)), gone, before.more);
  return root ? [root, ...replies] : replies;
}

async function olderReplies() {
  const mine = store.thread;
  if (!mine?.more) return false;
  const [root, ...replies] = mine.said[0].ts === mine.ts ? mine.said : [null, ...mine.said];
  const page = await ask('thread', {ts: mine.ts, before: replies[0].ts});
  if (store.thread?.ts !== mine.ts || store.thread.said !== mine.said) return true;
  store.thread = {...store.thread, said: [...(root ? [root] : []), ...page.said, ...replies], more: page.more};
  tell();
  return true;
}

// Does something as this person; what stands in the way is said on the page, and nothing is lost.
async function act(what, more = {}) {
  try {
    const where = store.place === 'home' ? '' : store.place;
    const answer = await fetch('/rehearsal/do', {method: 'POST', body: JSON.stringify({as, in: where, what, ...more})});
    store.trouble = answer.ok ? '' : await answer.text() || 'That did not work. Try again.';
    if (answer.ok && (what === 'type' || what === 'share') && !more.thread) store.sent++;
    refresh();
    tell();
    return answer.ok;
  } catch {
    store.lost = true;
    store.problem('The rehearsal cannot be reached, so nothing was sent. It is here still.');
    return false;
  }
}

// The person has the channel before their eyes, down to its end.
let read = '';
function seen() {
  const {state} = store;
  const shown = state?.shown;
  if (!shown?.joined || !(shown.unread || shown.mentions)) return;
  const now = `${as}/${shown.id}/${state.seq}`;
  if (now === read) return;
  read = now;
  fetch('/rehearsal/do', {method: 'POST', body: JSON.stringify({as, in: shown.id, what: 'read'})}).then(refresh, () => {});
}

const connection = link(refresh);
addEventListener('popstate', follow);
addEventListener('hashchange', follow);
follow();
