import {icon} from '/icon.js';
import {link} from '/anchor.js';
import {node} from '/node.js';

// A bookmark of the channel. Only an address of the web leads anywhere.
export function bookmark(b) {
  const picture = /^\p{Extended_Pictographic}/u.test(b.emoji ?? '') ? node('span', {'aria-hidden': 'true'}, b.emoji) : icon('bookmark');
  return link(b.link ?? '', {title: b.link}, picture, node('span', {dir: 'auto'}, b.title || b.link || ''));
}
