import {store} from '/live.js';
import {reach} from '/messages.js';

// Brings a message of the shown channel into sight.
export async function reveal(ts) {
  if (!await reach(ts)) store.problem('That message is not in this channel any more.');
}

// An address of a message of this workspace, as Slack writes them, leads there and not out of the page.
export function followed(event) {
  const anchor = event.target.closest?.('a[href]');
  const found = anchor && /^https:\/\/[a-z0-9-]+\.slack\.com\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?/.exec(anchor.href);
  if (!found || !(found[1] in store.state.names)) return;
  event.preventDefault();
  goTo(found[1], found[2] ? `${found[2]}.${found[3]}` : null);
}

async function goTo(channel, ts) {
  if (store.place !== channel) await store.go(channel);
  if (ts) reveal(ts);
}
