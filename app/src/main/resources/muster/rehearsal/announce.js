import {store} from '/live.js';
import {called} from '/people.js';
import {mrkdwn} from '/mrkdwn.js';
import {node} from '/node.js';
import {viewed} from '/view.js';

const QUIET = 1500;
let place = '';
let newest = '';
let waiting = [];
let timer = 0;

// Tells what was newly said by others in the channel on the screen: one sentence for one message, a number for many.
export function announce(element) {
  const said = store.messages ?? [];
  const last = said.at(-1)?.ts ?? '';
  const here = store.state.as + ' ' + store.place;
  if (place === here && Number(last) > Number(newest)) waiting.push(...said.filter(m => Number(m.ts) > Number(newest) && m.author !== store.state.id));
  if (place !== here) waiting = [];
  place = here;
  newest = last;
  if (!waiting.length || timer) return;
  timer = setTimeout(() => { timer = 0; speak(element); }, QUIET);
}

// The words as they are read on the page, with names and times in place of signs.
const heard = text => node('span', {}, ...mrkdwn(text, viewed())).textContent.slice(0, 160);

function speak(element) {
  const [only] = waiting;
  if (waiting.length === 1) element.textContent = `${called(store.state, only.author)}: ${heard(only.text)}`;
  else if (waiting.length) element.textContent = `${waiting.length} new messages`;
  waiting = [];
}
