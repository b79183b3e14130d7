import {words} from '/markdown-inline.js';
import {node} from '/node.js';

// Documents and blocks of markdown: headings, lists, tasks, tables, quotes, code and rules, a subset of CommonMark.
const DEEPEST = 12;
const FENCE = /^ {0,3}(`{3,}(?![^`]*`)|~{3,})(?!~)/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +|$)(.*)$/;
const TASK = /^\[([ xX])\] +/;

export function markdown(source, view) {
  return parts(String(source ?? '').replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n'), view, 0);
}

function parts(lines, view, depth) {
  const shown = [];
  let at = 0;
  while (at < lines.length) {
    const [part, used] = block(lines, at, view, depth);
    if (part) shown.push(part);
    at += used;
  }
  return shown;
}

function block(lines, at, view, depth) {
  const line = lines[at];
  if (!line.trim()) return [null, 1];
  if (depth > DEEPEST) return paragraph(lines, at, view);
  if (FENCE.test(line)) return code(lines, at);
  const heading = HEADING.exec(line);
  if (heading) return [node('h' + heading[1].length, {}, words(closed(heading[2] ?? ''), view)), 1];
  if (isRule(line)) return [node('hr'), 1];
  if (/^ {0,3}>/.test(line)) return quote(lines, at, view, depth);
  if (ITEM.test(line)) return list(lines, at, view, depth);
  if (isTable(lines, at)) return table(lines, at, view);
  return paragraph(lines, at, view);
}

// A heading may be closed with the marks it began with.
function closed(text) {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end--;
  return end === 0 || trimmed[end - 1] === ' ' ? trimmed.slice(0, end).trim() : trimmed;
}

function isRule(line) {
  const marks = line.replaceAll(' ', '');
  return marks.length > 2 && '-*_'.includes(marks[0]) && marks === marks[0].repeat(marks.length);
}

function code(lines, at) {
  const [opening, fence] = FENCE.exec(lines[at]);
  const language = lines[at].slice(opening.length).trim();
  let end = at + 1;
  while (end < lines.length && !(lines[end].trim().startsWith(fence) && FENCE.test(lines[end]))) end++;
  const text = lines.slice(at + 1, end).join('\n');
  return [node('pre', {'data-language': language || null}, node('code', {}, text)), end - at + 1];
}

function quote(lines, at, view, depth) {
  let end = at;
  while (end < lines.length && /^ {0,3}>/.test(lines[end])) end++;
  const inside = lines.slice(at, end).map(line => line.replace(/^ {0,3}> ?/, ''));
  return [node('blockquote', {}, parts(inside, view, depth + 1)), end - at];
}

// The items of one list, each with the lines that are indented under it.
function list(lines, at, view, depth) {
  const [, indent, mark] = ITEM.exec(lines[at]);
  const ordered = /\d/.test(mark);
  const shown = node(ordered ? 'ol' : 'ul', {start: ordered && parseInt(mark, 10) !== 1 ? parseInt(mark, 10) : null});
  let next = at;
  while (next < lines.length) {
    const found = ITEM.exec(lines[next]);
    if (!found || found[1].length < indent.length || /\d/.test(found[2]) !== ordered || isRule(lines[next])) break;
    const inset = found[1].length + found[2].length + 1;
    let end = next + 1;
    while (end < lines.length && belongs(lines, end, inset)) end++;
    const inside = [found[4], ...lines.slice(next + 1, end).map(line => line.slice(Math.min(inset, line.length - line.trimStart().length)))];
    shown.append(item(inside, view, depth));
    next = end;
    while (next < lines.length && !lines[next].trim() && ITEM.test(lines[next + 1] ?? '')) next++;
  }
  return [shown, next - at];
}

// Indented lines, blank ones between them, and the rest of a paragraph that nobody indented.
function belongs(lines, at, inset) {
  const line = lines[at];
  const indented = text => text.startsWith(' '.repeat(Math.min(inset, 2))) && text.trim() !== '';
  if (!line.trim()) return indented(lines[at + 1] ?? '');
  return indented(line) || !(begins(line) || !lines[at - 1].trim());
}

const begins = line => FENCE.test(line) || HEADING.test(line) || isRule(line) || /^ {0,3}>/.test(line) || ITEM.test(line);

function item(inside, view, depth) {
  const task = TASK.exec(inside[0]);
  const text = task ? [inside[0].slice(task[0].length), ...inside.slice(1)] : inside;
  const shown = parts(text, view, depth + 1).flatMap((part, number) => number === 0 && part.tagName === 'P' ? [...part.childNodes] : [part]);
  if (!task) return node('li', {}, shown);
  const done = task[1] !== ' ';
  return node('li', {class: 'task'}, node('input', {type: 'checkbox', disabled: true, checked: done, 'aria-label': done ? 'Done' : 'To do'}), ' ', shown);
}

// A bar with a backslash before it is no end of a cell.
function cells(line) {
  const row = line.trim().replace(/^\|/, '');
  const found = [''];
  for (const part of row.split('|')) {
    const last = found.pop();
    if (last.endsWith('\\')) found.push(last.slice(0, -1) + '|' + part);
    else found.push(last, part);
  }
  if (row.endsWith('|')) found.pop();
  return found.slice(1).map(cell => cell.trim());
}

function isTable(lines, at) {
  if (!lines[at].includes('|') || !lines[at + 1]?.includes('-')) return false;
  const rules = cells(lines[at + 1]);
  return rules.every(rule => /^:?-+:?$/.test(rule)) && rules.length === cells(lines[at]).length;
}

function table(lines, at, view) {
  const align = cells(lines[at + 1]).map(rule => rule.endsWith(':') ? (rule.startsWith(':') ? 'center' : 'right') : null);
  let end = at + 2;
  while (end < lines.length && lines[end].includes('|') && !begins(lines[end])) end++;
  const row = (line, tag) => {
    const found = cells(line);
    return node('tr', {}, align.map((side, number) => node(tag, {class: side, scope: tag === 'th' ? 'col' : null}, words(found[number] ?? '', view))));
  };
  const body = node('tbody', {}, lines.slice(at + 2, end).map(line => row(line, 'td')));
  return [scrolling(node('table', {}, node('thead', {}, row(lines[at], 'th')), body)), end - at];
}

// A table wider than the page scrolls by itself, with the keyboard too.
export const scrolling = table => node('div', {class: 'table', role: 'region', 'aria-label': 'Table', tabindex: '0'}, table);

function paragraph(lines, at, view) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() && !begins(lines[end])) end++;
  return [node('p', {}, words(lines.slice(at, end).map(line => line.trimStart()).join('\n'), view)), end - at];
}
