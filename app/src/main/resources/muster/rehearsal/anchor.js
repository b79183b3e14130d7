import {node} from '/node.js';

// Only addresses of the web and of mail lead anywhere. Whatever else calls itself an address stays text.
export function address(text) {
  try {
    const url = new URL(text);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

// Words may say anything: where the link leads is in its title.
export function link(text, attributes, ...children) {
  const href = address(text);
  return href
    ? node('a', {title: children[0] === text ? null : href, ...attributes, href, rel: 'noreferrer noopener', target: '_blank'}, children)
    : node('span', {}, children);
}
