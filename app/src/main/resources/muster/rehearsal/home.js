import {blocks} from '/blocks.js';
import {store} from '/live.js';
import {node} from '/node.js';
import {refill} from '/refill.js';
import {viewed} from '/view.js';

// What the app shows in a tab of its own, to this person alone.
export function showHome(element) {
  element.hidden = store.place !== 'home';
  if (element.hidden) return;
  const home = store.state.home ?? [];
  refill(element, [home, store.state.names, store.state.as], () => [node('div', {class: 'inner'}, ...(home.length
    ? blocks(home, viewed(), what => store.act('press', {home: true, ...what}), 'home')
    : [node('p', {class: 'nothing'}, `${store.state.app} has not shown anything here yet.`)]))]);
}
