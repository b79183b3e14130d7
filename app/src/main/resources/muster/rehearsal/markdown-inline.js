import {emoji} from '/emoji.js';
import {address, link} from '/anchor.js';
import {channel, person} from '/mentions.js';
import {bare} from '/mrkdwn.js';
import {node, put} from '/node.js';

// Words of CommonMark with their marks, as Slack shows them: also ~~strike~~, :emoji: and mentions of canvases.
const PIECE = /\\[!-/:-@[-`{-~]|&(?:lt|gt|amp|quot|nbsp|#\d{1,7});|`+|!?\[[^[\]\n]*\]\((?:[^()\s]|\([^()\s]*\))*(?: "[^"\n]*")?\)|<[^<>\s]+>|:[a-z0-9_+'-]{1,60}:|https?:\/\/[^\s<>|]+|\*{1,3}|_{1,3}|~~|(?<! ) {2,}\n|\n/g;
const WORD = /[\p{L}\p{N}]/u;
const TAG = {'*': 'em', '_': 'em', '**': 'strong', '__': 'strong', '~~': 's'};

export function words(source, view) {
  const open = [{mark: '', children: []}];
  const pieces = new RegExp(PIECE);
  const ticks = tickRuns(source);
  let from = 0;
  for (let found = pieces.exec(source); found; found = pieces.exec(source)) {
    if (found.index > from) put(open.at(-1).children, source.slice(from, found.index));
    from = found.index + piece(found[0], found.index, source, open, ticks, view);
    pieces.lastIndex = from;
  }
  if (from < source.length) put(open.at(-1).children, source.slice(from));
  while (open.length > 1) giveUp(open);
  return open[0].children;
}

// Shows what stands here and returns how long it is.
function piece(found, at, source, open, ticks, view) {
  const add = child => put(open.at(-1).children, child);
  if (found[0] === '`') {
    const end = ticks.closing(at, found.length);
    add(end < 0 ? found : node('code', {}, codeOf(source.slice(at + found.length, end))));
    return end < 0 ? found.length : end + found.length - at;
  }
  if (/^https?:/.test(found)) {
    const target = bare(found);
    add(link(target, {}, target));
    return target.length;
  }
  if (/^[*_~]/.test(found)) marks(found, source[at - 1] ?? ' ', source[at + found.length] ?? ' ', open);
  else add(leaf(found, source[at - 1] ?? ' ', view));
  return found.length;
}

function leaf(found, before, view) {
  if (found[0] === '\\') return found[1];
  if (found[0] === '&') return character(found.slice(1, -1));
  if (found.endsWith('\n')) return found.length > 1 ? node('br') : '\n';
  if (found[0] === ':') return WORD.test(before) ? found : emoji(found.slice(1, -1)) ?? found;
  if (found[0] === '<') return address(found.slice(1, -1)) ? link(found.slice(1, -1), {}, found.slice(1, -1)) : found;
  const [, image, label, target] = /^(!?)\[([^\]]*)\]\((\S*)(?: "[^"]*")?\)$/.exec(found);
  if (image && /^@[A-Z0-9]+$/.test(target)) return person(target.slice(1), view);
  if (image && /^#[A-Z0-9]+$/.test(target)) return channel(target.slice(1), view);
  if (image) return node('span', {class: 'frame'}, `Image: ${label || 'without a description'} `, link(target, {}, target));
  return link(target, {}, words(label, view));
}

const CHARACTERS = {lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0'};

function character(name) {
  const point = Number(name.slice(1));
  return CHARACTERS[name] ?? (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
}

const codeOf = text => /^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text;

// Where the runs of backticks stand, by their length: the closing one is found without searching again.
function tickRuns(source) {
  const byLength = new Map();
  for (const run of source.matchAll(/`+/g)) {
    if (!byLength.has(run[0].length)) byLength.set(run[0].length, {at: [], next: 0});
    byLength.get(run[0].length).at.push(run.index);
  }
  return {
    closing(at, length) {
      const runs = byLength.get(length);
      while (runs && runs.next < runs.at.length && runs.at[runs.next] <= at) runs.next++;
      return runs?.at[runs.next] ?? -1;
    }
  };
}

function marks(run, before, after, open) {
  const canOpen = !/\s/.test(after) && (run[0] !== '_' || !WORD.test(before));
  const canClose = !/\s/.test(before) && (run[0] !== '_' || !WORD.test(after));
  let left = run;
  while (left) {
    const closing = canClose ? open.findLastIndex(level => level.mark && left.startsWith(level.mark) && level.children.length > 0) : -1;
    if (closing > 0) {
      while (open.length - 1 > closing) giveUp(open);
      const level = open.pop();
      put(open.at(-1).children, node(TAG[level.mark], {}, level.children));
      left = left.slice(level.mark.length);
      continue;
    }
    const mark = left.slice(0, 2) in TAG ? left.slice(0, 2) : left[0];
    if (canOpen && open.every(level => level.mark !== mark)) open.push({mark, children: []});
    else put(open.at(-1).children, mark);
    left = left.slice(mark.length);
  }
}

// What was opened and never closed is no mark.
function giveUp(open) {
  const level = open.pop();
  for (const child of [level.mark, level.children].flat()) put(open.at(-1).children, child);
}
