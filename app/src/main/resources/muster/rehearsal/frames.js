import {address, link} from '/anchor.js';
import {plain} from '/mrkdwn.js';
import {node} from '/node.js';

// What the page describes instead of showing it: nothing is ever loaded from elsewhere.
function frame(kind, ...children) {
  return node('div', {class: 'frame ' + kind}, ...children);
}

// A file of the workspace itself is shown; of any other image what it shows and where it is.
export function image(block, view) {
  const file = block.slack_file?.id;
  const alt = plain(block.alt_text);
  const title = block.title ? node('figcaption', {}, plain(block.title.text)) : null;
  if (/^F[A-Z0-9]+$/.test(file ?? '')) {
    const source = `/rehearsal/file/${file}?as=${encodeURIComponent(view.as ?? '')}&show=1`;
    return node('figure', {}, title, node('img', {src: source, alt, loading: 'lazy'}));
  }
  const where = block.image_url ?? block.slack_file?.url;
  return node('figure', {}, title, frame('image', node('span', {class: 'kind'}, 'Image'), ' ', alt, elsewhere(where)));
}

function elsewhere(where) {
  return where ? node('div', {class: 'address'}, link(where, {}, where)) : null;
}

// An image among words or beside a section.
export function smallImage(element, view) {
  if (element.slack_file?.id) return image(element, view);
  const where = element.image_url ?? element.slack_file?.url;
  const alt = plain(element.alt_text) || 'Image';
  return address(where) ? link(where, {class: 'picture', title: where}, alt) : node('span', {class: 'picture'}, alt);
}

export function video(block) {
  const title = plain(block.title?.text);
  const by = [block.author_name, block.provider_name].filter(Boolean).join(' · ');
  return frame('video', node('span', {class: 'kind'}, 'Video'), ' ',
    block.title_url ? link(block.title_url, {}, title) : node('strong', {}, title),
    by ? node('div', {class: 'by'}, by) : null,
    block.description ? node('div', {}, plain(block.description.text)) : null,
    node('div', {}, plain(block.alt_text)),
    elsewhere(block.video_url));
}

export function file(block) {
  return frame('file', node('span', {class: 'kind'}, 'File'), ` ${block.external_id ?? ''} kept elsewhere (${block.source ?? 'remote'})`);
}

export function unknown(what, type) {
  return frame('unknown', `A ${what} of the kind “${type ?? 'none'}” cannot be shown here.`);
}
