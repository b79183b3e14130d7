import {icon} from '/icon.js';
import {node} from '/node.js';

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
export const COMMAND = APPLE ? '⌘' : 'Ctrl';

const KEYS = [
  ['Anywhere', [[[COMMAND, 'K'], 'Jump to a channel, or be someone else'], [['Alt', '↑ or ↓'], 'The channel above or below'], [['Alt', 'Shift', '↑ or ↓'], 'The same, unread ones only'], [['F6'], 'From one part of the page to the next'], [['?'], 'This list'], [['Esc'], 'Close what is open; then back to the text box']]],
  ['In the text box', [[['Enter'], 'Send'], [['Shift', 'Enter'], 'A new line'], [['/'], 'Slash commands, with what belongs after them'], [['@', '#', ':'], 'People, channels, emoji'], [['↑'], 'In an empty box: edit what you said last'], [['Shift', 'Tab'], 'To the messages']]],
  ['On a message', [[['↑', '↓'], 'The message before or after; Home and End for the first and last'], [['R'], 'Add a reaction'], [['P'], '📌 Put it on the timeline, or take it off'], [['T'], 'Reply in thread'], [['E'], 'Edit, if it is yours'], [['D'], 'Delete, if it is yours'], [['M'], 'More: shortcuts, copy link']]],
];

// The keys of the page, in a dialog.
export function showHelp() {
  const box = node('dialog', {'aria-labelledby': 'help-title'});
  const close = node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => box.close()}, icon('close'));
  const lists = KEYS.flatMap(([where, keys]) => [node('h3', {}, where), node('dl', {}, ...keys.flatMap(([combination, does]) =>
    [node('dt', {}, ...combination.flatMap((key, i) => i ? [' ', node('kbd', {}, key)] : [node('kbd', {}, key)])), node('dd', {}, does)]))]);
  box.append(node('div', {class: 'sheet'}, node('div', {class: 'top'}, node('h2', {id: 'help-title'}, 'Keys'), close),
    node('p', {class: 'soft'}, 'This is a workspace on this machine, with Muster in it. Nothing leaves it. To begin, type /incident declare in a channel.'), ...lists));
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}
