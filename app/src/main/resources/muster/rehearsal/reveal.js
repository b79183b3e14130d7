import {store} from '/live.js';

const PAGES = 60;
const itemOf = ts => document.querySelector(`#messages .message[data-ts="${CSS.escape(ts)}"]`);
const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

// Brings a message of the shown channel into sight, loading older ones until it is there.
export async function reveal(ts) {
  for (let page = 0; page < PAGES && !itemOf(ts); page++) {
    if (!await store.older()) break;
    await painted();
  }
  const item = itemOf(ts);
  if (!item) return store.problem('That message is not in this channel any more.');
  item.scrollIntoView({block: 'center'});
  item.focus({preventScroll: true});
  item.classList.add('shown');
  setTimeout(() => item.classList.remove('shown'), 2500);
}

// An address of a message of this workspace, as Slack writes them, leads there and not out of the page.
export function followed(event) {
  const anchor = event.target.closest?.('a[href]');
  const found = anchor && /^https:\/\/[a-z0-9-]+\.slack\.com\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?/.exec(anchor.href);
  if (!found || !(found[1] in store.state.names)) return;
  event.preventDefault();
  goTo(found[1], found[2] ? `${found[2]}.${found[3]}` : null);
}

export async function goTo(channel, ts) {
  if (store.place !== channel) await store.go(channel);
  if (ts) reveal(ts);
}
