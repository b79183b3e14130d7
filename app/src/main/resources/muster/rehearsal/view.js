import {store} from '/live.js';

// What blocks and words need to know of the page.
export function viewed() {
  return {...store.state, go: id => store.go(id)};
}
