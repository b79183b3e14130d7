import {isBefore} from '/merge.js';
import {message} from '/message.js';
import {node} from '/node.js';
import {store} from '/live.js';

const formats = new Map();

function day(ts, zone) {
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('en-GB', {timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'}));
  return formats.get(zone).format(Number(ts) * 1000);
}

function dayName(ts, {zone, now}) {
  const name = day(ts, zone);
  if (name === day(now / 1000, zone)) return 'Today';
  if (name === day(now / 1000 - 86_400, zone)) return 'Yesterday';
  return name.replace(/ \d{4}$/, year => day(now / 1000, zone).endsWith(year) ? '' : year);
}

// What messages are drawn from besides themselves; when it changes, all of them are drawn anew. What
// is only looked up when somebody opens a choice is always the newest.
let names = '';
let view = null;
export function viewOf(state) {
  const now = JSON.stringify([state.names, state.zone, state.as]);
  if (now === names) return view;
  names = now;
  view = {
    names: state.names, zone: state.zone, as: state.as, go: store.go,
    get people() { return store.state.people; },
    get channels() { return store.state.channels; },
    get shown() { return store.state.shown; },
    get now() { return store.state.now; }
  };
  return view;
}

// Messages as items of a list, with a line where a day begins and one where the unread begin.
export function items(messages, before, {thread = false, newAfter = null} = {}) {
  const {state} = store;
  const view = viewOf(state);
  const pins = new Set(state.shown?.pins);
  const items = [];
  let previous = before;
  for (const m of messages) {
    if (!previous || day(previous.ts, state.zone) !== day(m.ts, state.zone)) {
      const name = dayName(m.ts, state);
      items.push({key: 'day ' + day(m.ts, state.zone), of: [name], build: () => node('li', {class: 'day'}, node('span', {}, name))});
      previous = null;
    }
    if (newAfter !== null && isBefore(newAfter, m.ts) && !items.some(item => item.key === 'new') && !(before && isBefore(newAfter, before.ts))) {
      items.push({key: 'new', of: [], build: () => node('li', {class: 'new'}, node('span', {}, 'New'))});
    }
    items.push(one(m, {view, thread, previous}, pins.has(m.ts)));
    previous = m;
  }
  return items;
}

const one = (m, place, pinned) => ({
  key: m.ts,
  of: [m, place.view, place.previous && place.previous.author + place.previous.ts + place.previous.onlyYou + place.previous.deleted, pinned],
  build: () => message(m, place)
});
