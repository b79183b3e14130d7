import {message} from '/message.js';
import {node} from '/node.js';
import {viewed} from '/view.js';
import {day} from '/when.js';

// A stand-in: draws all that is loaded.
export function showMessages(element, store) {
  if (element.hidden) return;
  const list = node('ol', {class: 'messages'});
  let previous = null;
  for (const m of store.messages) {
    if (!previous || day(m.ts, store.state.zone) !== day(previous.ts, store.state.zone)) list.append(node('li', {class: 'day'}, node('span', {}, day(m.ts, store.state.zone))));
    list.append(message(m, {view: viewed(), thread: false, previous}));
    previous = m;
  }
  const of = store.state.as + store.place;
  const json = JSON.stringify([of, store.messages, store.state.shown?.pins]);
  if (element.dataset.of === json) return;
  element.dataset.of = json;
  element.replaceChildren(list);
  element.scrollTop = element.scrollHeight;
}
