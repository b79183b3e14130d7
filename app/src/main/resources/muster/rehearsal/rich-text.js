import {date} from '/dates.js';
import {emoji} from '/emoji.js';
import {link} from '/anchor.js';
import {channel, everyone, group, person} from '/mentions.js';
import {node} from '/node.js';

// What people write in Slack's own editor, as apps may write it too.
export function richText(block, view) {
  const shown = [];
  const lists = [];
  for (const element of block?.elements ?? []) {
    if (element?.type === 'rich_text_list') listed(element, lists, shown, view);
    else {
      lists.length = 0;
      shown.push(paragraph(element, view));
    }
  }
  return shown;
}

function paragraph(element, view) {
  const inside = elements(element?.elements, view);
  switch (element?.type) {
    case 'rich_text_section': return node('p', {}, inside);
    case 'rich_text_quote': return node('blockquote', {}, inside);
    case 'rich_text_preformatted': return bordered(element, node('pre', {}, node('code', {}, inside)));
    default: return node('p', {class: 'unknown'}, `A part of a text of a kind that cannot be shown here: ${element?.type}`);
  }
}

const bordered = (element, shown) => element.border ? node('div', {class: 'border'}, shown) : shown;

// Lists come one after another with an indent each; a deeper one belongs to the last item of the one before.
function listed(element, lists, shown, view) {
  const indent = Math.min(Math.max(Number(element.indent) || 0, 0), 8);
  while (lists.length > 0 && lists.at(-1).indent >= indent && !continues(lists.at(-1), element, indent)) lists.pop();
  if (!continues(lists.at(-1), element, indent)) {
    const ordered = element.style === 'ordered';
    const start = ordered && element.offset ? Number(element.offset) + 1 : null;
    const list = node(ordered ? 'ol' : 'ul', {class: `indent-${indent}`, start});
    const parent = lists.at(-1)?.list.lastElementChild;
    if (parent) parent.append(list);
    else shown.push(bordered(element, list));
    lists.push({indent, style: element.style, list});
  }
  for (const item of element.elements ?? []) lists.at(-1).list.append(node('li', {}, elements(item?.elements, view)));
}

const continues = (level, element, indent) => level?.indent === indent && level.style === element.style && !element.offset;

const elements = (list, view) => (list ?? []).map(element => styled(element?.style, leaf(element, view)));

const STYLES = {code: 'code', bold: 'strong', italic: 'em', strike: 's', underline: 'u', highlight: 'mark'};

function styled(style, leaf) {
  let shown = leaf;
  for (const [name, tag] of Object.entries(STYLES)) if (style?.[name]) shown = node(tag, {}, shown);
  return shown;
}

function leaf(element, view) {
  switch (element?.type) {
    case 'text': return element.text ?? '';
    case 'link': return link(element.url, {}, element.text || String(element.url));
    case 'user': return person(element.user_id, view);
    case 'channel': return channel(element.channel_id, view);
    case 'usergroup': return group(element.usergroup_id, view);
    case 'team': return element.team_id ?? '';
    case 'broadcast': return everyone(element.range);
    case 'emoji': return emojiOf(element);
    case 'date': return date(element.timestamp, element.format, element.fallback, element.url, view);
    case 'color': return node('code', {}, String(element.value));
    default: return `[${element?.type}]`;
  }
}

function emojiOf(element) {
  const points = String(element.unicode ?? '').split('-').map(point => parseInt(point, 16));
  const valid = points.every(point => point > 0 && point <= 0x10ffff);
  return emoji(element.name) ?? (valid ? String.fromCodePoint(...points) : `:${element.name}:`);
}
