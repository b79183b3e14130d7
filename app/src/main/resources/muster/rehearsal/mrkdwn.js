import {date} from '/dates.js';
import {emoji} from '/emoji.js';
import {address, link} from '/anchor.js';
import {channel, everyone, group, person} from '/mentions.js';
import {node, put} from '/node.js';

// Slack's own marks. Every character is looked at once: a text of any length and any marks takes time in proportion.
const PIECE = /<[^<>\n]+>|`[^`\n]+`|:[a-z0-9_+'-]{1,60}:|https?:\/\/(?:(?!&[lg]t;)[^\s<>|])+|[*_~\n]/g;
const TAG = {'*': 'strong', '_': 'em', '~': 's'};
const WORD = /[\p{L}\p{N}]/u;
const unescape = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// Text of the type plain_text: only emoji mean something.
export function plain(text) {
  return unescape(text ?? '').replace(/:([a-z0-9_+'-]{1,60}):/g, (whole, name) => emoji(name) ?? whole);
}

// The text object of a block, of either type.
export function text(object, view) {
  return object?.type === 'mrkdwn' ? mrkdwn(object.text, view) : [plain(object?.text)];
}

// Code stands in fences, quotes begin lines, everything else is words with marks.
export function mrkdwn(source, view) {
  const parts = String(source ?? '').split('```');
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join('```'));
  return quoted(parts.map((part, number) => number % 2 ? {code: part} : {words: part}), view).flat(Infinity);
}

function quoted(parts, view) {
  const shown = [];
  for (const [number, part] of parts.entries()) {
    if (part.code != null) {
      shown.push(part.code.trim() ? node('pre', {}, node('code', {}, insideCode(part.code.replace(/^\n/, '').replace(/\n$/, ''), view))) : '```' + part.code + '```');
      continue;
    }
    const words = betweenCode(part.words, number > 0, number < parts.length - 1);
    const lines = words.split('\n');
    const rest = lines.findIndex(line => /^(>|&gt;){3}/.test(line));
    shown.push(paragraphs(rest < 0 ? lines : lines.slice(0, rest), view));
    if (rest < 0) continue;
    const inside = lines.slice(rest).join('\n');
    return [...shown, node('blockquote', {}, quoted([{words: inside}, ...parts.slice(number + 1)].map(unquoted), view))];
  }
  return shown;
}

// A fence is a line of its own: the breaks beside it are not shown twice.
function betweenCode(words, after, before) {
  const begun = after ? words.replace(/^ *\n/, '') : words;
  return before ? begun.replace(/\n *$/, '') : begun;
}

// Three marks quote everything to the end, so that no quote begins within.
const unquoted = part => part.words == null ? part : {words: part.words.replace(/^(?:>|&gt;)+ ?/gm, '')};

function paragraphs(lines, view) {
  const shown = [];
  let from = 0;
  while (from < lines.length) {
    const quote = isQuote(lines[from]);
    let until = from + 1;
    while (until < lines.length && isQuote(lines[until]) === quote) until++;
    const part = lines.slice(from, until);
    if (quote) shown.push(node('blockquote', {}, inline(part.map(line => line.replace(/^(>|&gt;) ?/, '')).join('\n'), view)));
    else shown.push(inline(part.join('\n'), view));
    from = until;
  }
  return shown;
}

const isQuote = line => /^(>|&gt;)/.test(line);

// Words with marks. A mark opens at the beginning of a word and closes at the end of one, on the same line.
function inline(source, view) {
  const whole = {mark: '', children: []};
  const open = [whole];
  const add = child => put(open.at(-1).children, child);
  const giveUp = () => {
    const left = open.pop();
    for (const child of [left.mark, left.children].flat()) add(child);
  };
  const pieces = new RegExp(PIECE);
  let from = 0;
  for (let found = pieces.exec(source); found; found = pieces.exec(source)) {
    const piece = /^https?:/.test(found[0]) ? bare(found[0]) : found[0];
    const at = found.index;
    pieces.lastIndex = at + piece.length;
    if (at > from) add(unescape(source.slice(from, at)));
    from = at + piece.length;
    if (piece === '\n') {
      while (open.length > 1) giveUp();
      add(piece);
    } else if (TAG[piece]) mark(piece, source, at, open, add, giveUp);
    else add(token(piece, source[at - 1], view));
  }
  if (from < source.length) add(unescape(source.slice(from)));
  while (open.length > 1) giveUp();
  return whole.children;
}

function mark(piece, source, at, open, add, giveUp) {
  const before = source[at - 1] ?? ' ';
  const after = source[at + 1] ?? ' ';
  const opened = open.findIndex(level => level.mark === piece);
  if (opened > 0 && open.at(-1).children.length + open.length - 1 > opened && !/\s/.test(before) && !WORD.test(after)) {
    while (open.length - 1 > opened) giveUp();
    const level = open.pop();
    add(node(TAG[piece], {}, level.children));
  } else if (opened < 0 && !WORD.test(before) && !/\s/.test(after) && after !== piece) {
    open.push({mark: piece, children: []});
  } else {
    add(piece);
  }
}

function token(piece, before, view) {
  if (piece[0] === '`' && !piece.slice(1, -1).trim()) return piece;
  if (piece[0] === '`') return node('code', {}, insideCode(piece.slice(1, -1), view));
  if (piece[0] === ':') return WORD.test(before ?? ' ') ? piece : emoji(piece.slice(1, -1)) ?? piece;
  return piece[0] === '<' ? special(piece, view) : link(unescape(piece), {}, unescape(piece));
}

// An address nobody marked up, without what ends the sentence it stands in.
export function bare(piece) {
  let end = piece.length;
  while ('.,;:!?\'")]*_~'.includes(piece[end - 1])) end--;
  return piece.slice(0, end);
}

// What stands between < and >: a mention, a date, a link.
function special(piece, view) {
  const inside = piece.slice(1, -1);
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : unescape(inside.slice(bar + 1));
  if (/^@[A-Z0-9]+$/.test(target)) return person(target.slice(1), view, label);
  if (/^#[A-Z0-9]+$/.test(target)) return channel(target.slice(1), view, label);
  if (target.startsWith('!subteam^')) return group(target.slice(9), view, label);
  if (target.startsWith('!date^')) {
    const [, seconds, format, href] = target.split('^');
    return date(seconds, unescape(format ?? ''), label, href && unescape(href), view);
  }
  if (/^!(here|channel|everyone|group)$/.test(target)) return everyone(target.slice(1));
  if (address(unescape(target))) return link(unescape(target), {}, label || unescape(target).replace(/^mailto:/, ''));
  return unescape(piece);
}

// In code only links and mentions still mean something, and they are no more than their words.
function insideCode(source, view) {
  return source.split(/(<[^<>\n]+>)/).map((part, number) => number % 2 ? special(part, view) : unescape(part));
}
