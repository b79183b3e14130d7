import {bookmark} from '/bookmark.js';
import {details, toggleDetails} from '/details.js';
import {icon} from '/icon.js';
import {store} from '/live.js';
import {mrkdwn} from '/mrkdwn.js';
import {node} from '/node.js';
import {called, face} from '/people.js';
import {refill} from '/refill.js';
import {viewed} from '/view.js';

let wholeTopic = '';

// What stands over the messages: the name, the topic, what is pinned, who is here.
export function showHeader(element) {
  const {state, place} = store;
  const shown = place === 'home' ? null : state.shown;
  if (place !== 'home' && !shown) return;
  const {said, ...plain} = shown ?? {};
  refill(element, [place, plain, state.names, wholeTopic, details()], () => place === 'home' ? [appTitle(), tabs(true)] : shown.kind === 'direct' ? [appTitle(), tabs(false)] : channelHead(shown));
}

function appTitle() {
  return node('div', {class: 'line'}, node('h2', {class: 'title'}, face(store.state.app, true), node('span', {}, store.state.app), node('span', {class: 'tag'}, 'APP')));
}

// The app has two sides, as in Slack: its home and the conversation with it.
function tabs(home) {
  const direct = store.state.channels.find(channel => channel.kind === 'direct');
  const tab = (label, on, run) => node('button', {type: 'button', role: 'tab', 'data-keep': 'tab ' + label, 'aria-selected': String(on), onclick: run}, label);
  return node('div', {class: 'tabs', role: 'tablist', 'aria-label': store.state.app}, tab('Home', home, () => store.go('home')), ...(direct ? [tab('Messages', !home, () => store.go(direct.id))] : []));
}

function channelHead(shown) {
  const title = node('h2', {class: 'title', title: shown.name}, icon(shown.kind === 'private' ? 'lock' : 'hash'), node('span', {dir: 'auto'}, shown.name),
    ...(shown.kind === 'private' ? [node('span', {class: 'unseen'}, '(private)')] : []), ...(shown.archived ? [node('span', {class: 'tag'}, 'ARCHIVED')] : []));
  const tools = [
    shown.canvas ? tool('canvas', 'canvas', `Canvas: ${shown.canvas.title || shown.name}`, 'Canvas') : null,
    shown.pins?.length ? tool('pins', 'pin', `${shown.pins.length} pinned`, String(shown.pins.length)) : null,
    members(shown)];
  const head = [node('div', {class: 'line'}, node('div', {class: 'names'}, title, ...topic(shown)), ...tools.filter(Boolean))];
  if (shown.bookmarks?.length) head.push(node('nav', {id: 'bookmarks', 'aria-label': 'Bookmarks'}, ...shown.bookmarks.map(bookmark)));
  return head;
}

// The topic on one line; pressed, it is there whole.
function topic(shown) {
  if (!shown.topic) return [];
  const whole = wholeTopic === shown.id;
  return [node('button', {id: 'topic', type: 'button', dir: 'auto', 'data-keep': 'topic', class: whole ? 'whole' : null, 'aria-expanded': String(whole), title: 'The whole topic',
    onclick: () => { wholeTopic = whole ? '' : shown.id; showHeader(document.getElementById('header')); }}, words(shown.topic))];
}

// Links in a topic are read, not followed: the topic is a button.
function words(text) {
  return node('span', {}, ...mrkdwn(text, viewed())).textContent;
}

function tool(kind, drawing, label, text) {
  return node('button', {type: 'button', class: 'tool', 'data-keep': kind, 'aria-expanded': String(details() === kind), 'aria-controls': 'details', 'aria-label': label, title: label, onclick: () => toggleDetails(kind)}, icon(drawing), node('span', {class: kind === 'canvas' ? 'text' : null}, text));
}

function members(shown) {
  const ids = shown.members ?? [];
  const button = tool('members', 'people', ids.length === 1 ? '1 member' : `${ids.length} members`, String(ids.length));
  button.prepend(node('span', {class: 'faces'}, ...ids.slice(0, 3).map(id => face(called(store.state, id), true))));
  return button;
}
