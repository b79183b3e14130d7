import {announce} from '/announce.js';
import {packed} from '/attached.js';
import {showClock} from '/clock.js';
import {Composer} from '/composer.js';
import {onDetails, showDetails} from '/details.js';
import {edit} from '/editing.js';
import {showForm} from '/form.js';
import {showHeader} from '/header.js';
import {COMMAND, showHelp} from '/help.js';
import {showHome} from '/home.js';
import {icon} from '/icon.js';
import {listenForKeys} from '/keys.js';
import {store} from '/live.js';
import {showMessages} from '/messages.js';
import {node} from '/node.js';
import {followed} from '/reveal.js';
import {closeDrawer, openDrawer, showSidebar} from '/sidebar.js';
import {openSwitcher} from '/switcher.js';
import {chooseTheme} from '/theme.js';
import {showThread} from '/thread.js';
import {isMine} from '/toolbar.js';
import {viewed} from '/view.js';

const at = id => document.getElementById(id);

const inChannel = new Composer(at('composer'), {
  id: 'line', inThread: false,
  send: text => store.act('type', {text}),
  share: async (file, text) => store.act('share', {text, ...await packed(file)}),
  last: () => editLast(store.messages),
});
const inThread = new Composer(at('thread-composer'), {
  id: 'thread-line', inThread: true,
  send: text => store.act('reply', {ts: store.thread.ts, text}),
  share: async (file, text) => store.act('share', {text, thread: store.thread.ts, ...await packed(file)}),
  last: () => editLast(store.thread?.said),
});

function editLast(said) {
  const mine = (said ?? []).filter(isMine).at(-1);
  if (mine) edit(mine);
  return Boolean(mine);
}

function show() {
  showSidebar(at('sidebar'));
  showHeader(at('header'));
  showHome(at('home'));
  at('messages').hidden = at('composer').hidden = store.place === 'home';
  showDetails(at('details'));
  showProblem();
  showComposers();
  showForm(store.state.form, viewed(), actInForm);
  showClock(at('clock'), store);
  announce(at('announce'));
  showPlace();
}

// What stands in the way of a form is said in the form, since it covers the page.
async function actInForm(what, more) {
  if (await store.act(what, more)) return '';
  const {trouble} = store;
  store.problem('');
  const general = document.querySelector('dialog.form[open] .general');
  if (general && what !== 'submit') {
    general.textContent = trouble;
    general.hidden = false;
  }
  return trouble;
}

// Why one cannot write here, and the way to change that.
function closedBy(shown) {
  if (shown.archived) return ['This channel is archived. It can be read, and nothing can be added.'];
  if (shown.joined === false) return [`You are not in #${shown.name}. `, node('button', {type: 'button', class: 'primary', onclick: () => store.act('join')}, 'Join')];
  return null;
}

function showComposers() {
  const {shown, as} = store.state;
  if (shown && store.place !== 'home') {
    const name = shown.kind === 'direct' ? store.state.app : '#' + shown.name;
    inChannel.at(`${as} ${shown.id}`, 'Message ' + name, closedBy(shown));
    inThread.at(`${as} ${shown.id} ${store.thread?.ts}`, 'Reply in thread', closedBy(shown));
  }
}

function showProblem() {
  const text = store.trouble ?? '';
  at('problem').hidden = !text;
  if (at('problem').dataset.says === text) return;
  at('problem').dataset.says = text;
  at('problem').replaceChildren(node('span', {}, text), node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => store.problem('')}, icon('close')));
}

function showPlace() {
  const {state, place} = store;
  const name = place === 'home' ? 'App Home' : state.shown?.kind === 'direct' ? state.app : '#' + (state.shown?.name ?? '');
  const waiting = state.channels.reduce((sum, channel) => sum + (channel.id === place ? 0 : channel.mentions), 0);
  document.title = `${waiting ? `(${waiting}) ` : ''}${name} · ${state.as} · Muster rehearsal`;
}

function listenForFiles() {
  const into = event => (event.target.closest?.('#thread') ? inThread : inChannel);
  const carried = event => [...event.dataTransfer?.types ?? []].includes('Files') && store.place !== 'home';
  const mark = composer => { for (const one of [inChannel, inThread]) one.form.classList.toggle('over', one === composer); };
  document.addEventListener('dragover', event => { if (carried(event)) { event.preventDefault(); mark(into(event)); } });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) mark(null); });
  document.addEventListener('drop', event => {
    if (!carried(event)) return;
    event.preventDefault();
    mark(null);
    into(event).attach(event.dataTransfer.files);
  });
}

function start() {
  at('drawer').append(icon('menu'));
  at('drawer').addEventListener('click', openDrawer);
  at('shade').addEventListener('click', closeDrawer);
  at('jump').prepend(icon('search'));
  at('jump').querySelector('kbd').textContent = `${COMMAND} K`;
  at('jump').addEventListener('click', openSwitcher);
  at('help').append(icon('help'));
  at('help').addEventListener('click', showHelp);
  at('thread-close').append(icon('close'));
  at('skip').addEventListener('click', () => inChannel.focus());
  document.addEventListener('click', followed);
  chooseTheme(at('theme'));
  listenForKeys();
  listenForFiles();
  onDetails(show);
  store.subscribe(show);
  showMessages();
  showThread();
}

start();
