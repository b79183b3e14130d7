import {control} from '/elements.js';
import {file, image, smallImage, unknown, video} from '/frames.js';
import {markdown, scrolling} from '/markdown.js';
import {plain, text} from '/mrkdwn.js';
import {fresh, node} from '/node.js';
import {richText} from '/rich-text.js';
import {Surface} from '/surface.js';

// Block Kit as elements. `view` is {names, zone, as, now, people, channels, go}; `press` is told {block, action, value, state};
// with a `key`, such as the message's ts, choices stay when the same blocks are shown again.
export function blocks(list, view, press = () => {}, key = '') {
  return shown(list, new Surface(view, press, key));
}

export function shown(list, surface) {
  return (Array.isArray(list) ? list : []).map(block => one(block, surface));
}

function one(block, surface) {
  const view = surface.view;
  switch (block?.type) {
    case 'header': return node('h3', {class: 'block header'}, plain(block.text?.text));
    case 'section': return section(block, surface);
    case 'context': return node('div', {class: 'block context'}, (block.elements ?? []).map(element => inContext(element, view)));
    case 'divider': return node('hr', {class: 'block divider'});
    case 'actions': return node('div', {class: 'block actions'}, (block.elements ?? []).map(element => control(element, block, surface).node));
    case 'image': return node('div', {class: 'block'}, image(block, view));
    case 'rich_text': return node('div', {class: 'block rich-text'}, richText(block, view));
    case 'markdown': return node('div', {class: 'block markdown'}, markdown(block.text, view));
    case 'table': return node('div', {class: 'block'}, table(block, view));
    case 'input': return input(block, surface);
    case 'video': return node('div', {class: 'block'}, video(block));
    case 'file': return node('div', {class: 'block'}, file(block));
    default: return node('div', {class: 'block'}, unknown('block', block?.type));
  }
}

function inContext(element, view) {
  return element?.type === 'image' ? smallImage(element, view) : node('span', {}, text(element, view));
}

function section(block, surface) {
  const view = surface.view;
  const words = node('div', {class: 'words'}, (block.text ? [node('div', {class: 'text'}, text(block.text, view))] : []));
  if (block.fields?.length) words.append(node('div', {class: 'fields'}, block.fields.map(field => node('div', {}, text(field, view)))));
  const accessory = block.accessory;
  if (!accessory) return node('div', {class: 'block section'}, words);
  const id = fresh('section');
  words.id = id;
  const beside = accessory.type === 'image' ? smallImage(accessory, view) : control(accessory, block, surface, id).node;
  return node('div', {class: 'block section'}, words, node('div', {class: 'accessory'}, beside));
}

function table(block, view) {
  const settings = block.column_settings ?? [];
  const cell = (content, number, tag) => node(tag, {class: [settings[number]?.align, settings[number]?.is_wrapped ? 'wrapped' : null].filter(Boolean).join(' ') || null, scope: tag === 'th' ? 'col' : null},
    ...(content?.type === 'rich_text' ? richText(content, view) : [plain(String(content?.text ?? ''))]));
  const row = (cells, tag) => node('tr', {}, (cells ?? []).map((content, number) => cell(content, number, tag)));
  const [head, ...rest] = block.rows ?? [];
  return scrolling(node('table', {}, node('thead', {}, row(head, 'th')), node('tbody', {}, rest.map(cells => row(cells, 'td')))));
}

// A question as label, control, hint and the place of its error, which the form fills.
function input(block, surface) {
  const [label, hint, error] = [fresh('label'), fresh('hint'), fresh('error')];
  const described = [block.hint ? hint : null, error].filter(Boolean).join(' ');
  const asked = control(block.element ?? {}, block, surface, label, described);
  return node('div', {class: 'block input', 'data-block': block.block_id},
    node(asked.field ? 'label' : 'div', {class: 'label', id: label, for: asked.field}, plain(block.label?.text), block.optional ? node('span', {class: 'optional'}, ' (optional)') : null),
    asked.node,
    block.hint ? node('div', {class: 'hint', id: hint}, plain(block.hint.text)) : null,
    node('div', {class: 'error', id: error, hidden: true}));
}
