import {store} from '/live.js';
import {node} from '/node.js';
import {icon} from '/icon.js';
import {Suggestions} from '/suggestions.js';

const DRAWING = {public: 'hash', private: 'lock', direct: 'reply'};

// Everything one can jump to, unread channels first.
function places(state) {
  const rooms = [...state.channels].sort((a, b) => (b.mentions > 0) - (a.mentions > 0) || (b.unread > 0) - (a.unread > 0));
  return [
    ...rooms.map(c => ({label: c.name, note: c.unread ? `${c.unread} unread` : '', drawing: DRAWING[c.kind], run: () => store.go(c.id)})),
    ...(state.others ?? []).map(c => ({label: c.name, note: 'a channel you are not in', drawing: 'hash', run: () => store.go(c.id)})),
    {label: 'App Home', note: 'what Muster shows you', drawing: 'home', run: () => store.go('home')},
    ...state.people.filter(one => one.name !== state.as).map(one => ({label: one.realName || one.name, also: one.name, note: `be ${one.name}`, face: one.realName || one.name, run: () => store.become(one.name)})),
    ...state.shortcuts.filter(s => s.type === 'global').map(s => ({label: s.name, note: 'shortcut', drawing: 'bolt', run: () => store.act('shortcut', {name: s.name})}))];
}

function fitting(all, typed) {
  const sought = typed.trim().toLowerCase().replace(/^[#@]/, '');
  const place = one => [one.label, one.also ?? ''].map(text => text.toLowerCase().indexOf(sought)).filter(at => at >= 0).sort((a, b) => a - b)[0];
  return all.filter(one => place(one) !== undefined).sort((a, b) => sought ? place(a) - place(b) : 0).slice(0, 20);
}

// The quick way to anywhere.
export function openSwitcher() {
  const open = document.getElementById('switcher');
  if (open) return open.close();
  const all = places(store.state);
  const field = node('input', {type: 'text', 'aria-label': 'Jump to a channel or person', placeholder: 'Jump to a channel or person', autocomplete: 'off', spellcheck: 'false'});
  const list = node('div', {class: 'suggestions'});
  const box = node('dialog', {id: 'switcher', 'aria-label': 'Jump to'}, field, list);
  const suggestions = new Suggestions(field, list, 'switcher-list', option => { box.close(); option.run(); });
  const look = () => {
    const options = fitting(all, field.value).map(one => ({...one, picture: one.drawing ? () => icon(one.drawing) : null}));
    suggestions.show({heading: options.length ? 'Enter goes there' : 'Nothing is called so', options, exact: false});
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', event => { if (event.key !== 'Escape' && event.key !== 'Tab') suggestions.key(event); });
  box.addEventListener('click', event => { if (event.target === box) box.close(); });
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  look();
}
