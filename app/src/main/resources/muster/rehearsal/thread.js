import {message} from '/message.js';
import {node} from '/node.js';
import {viewed} from '/view.js';

export function showThread(panel, store) {
  if (!store.thread) return;
  const place = panel.querySelector('#thread-messages');
  const json = JSON.stringify(store.thread);
  if (place.dataset.of === json) return;
  place.dataset.of = json;
  place.replaceChildren(node('ol', {class: 'messages'}, ...store.thread.said.map((m, i, all) => message(m, {view: viewed(), thread: true, previous: all[i - 1] ?? null}))));
  place.scrollTop = place.scrollHeight;
}
