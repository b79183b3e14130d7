import {store} from '/live.js';

// What blocks and words need to know of the page.
export function viewed() {
  const {names, zone, as, people, channels, now} = store.state;
  return {names, zone, as, people, channels, now, go: id => store.go(id)};
}
