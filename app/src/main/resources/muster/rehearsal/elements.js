import {choice} from '/choice.js';
import {chosenFrom} from '/choices.js';
import {field} from '/fields.js';
import {unknown} from '/frames.js';
import {address} from '/anchor.js';
import {menu} from '/menu.js';
import {plain} from '/mrkdwn.js';
import {node} from '/node.js';
import {picker} from '/pickers.js';
import {ticks} from '/ticks.js';

// An interactive element as {node, field}: what to show, and the id of the control a label can point to, where there is one.
// `label` and `described` are the ids of what names and explains it.
export function control(element, block, surface, label, described) {
  const names = {'aria-labelledby': label ?? null, 'aria-label': label ? null : plain(element?.placeholder?.text) || nameOf(element), 'aria-describedby': described ?? null};
  switch (element?.type) {
    case 'button': return {node: button(element, block, surface)};
    case 'overflow': return {node: menu(element, block, surface)};
    case 'static_select': case 'users_select': case 'conversations_select': case 'channels_select':
    case 'multi_static_select': case 'multi_users_select': case 'multi_conversations_select': case 'multi_channels_select':
      return held(element, block, surface, changed => choice({...chosenFrom(element, surface.view), names, placeholder: plain(element.placeholder?.text), changed}));
    case 'radio_buttons': case 'checkboxes':
      return held(element, block, surface, changed => ticks(element, surface.view, names, changed));
    case 'datepicker': case 'timepicker': case 'datetimepicker':
      return held(element, block, surface, changed => picker(element, surface.view, names, changed));
    case 'plain_text_input': case 'rich_text_input': case 'number_input': case 'email_text_input': case 'url_text_input':
      return held(element, block, surface, changed => field(element, block, names, changed));
    default: return {node: unknown('part', element?.type)};
  }
}

const NAMES = {datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time', checkboxes: 'Choices', radio_buttons: 'Choice'};
const nameOf = element => NAMES[element?.type] ?? 'Select';

function held(element, block, surface, make) {
  let entry = null;
  const made = make(() => entry && surface.changed(entry));
  made.node.dataset.action = element.action_id ?? '';
  entry = surface.hold(block, element, made);
  return {node: made.node, field: made.field};
}

// A button tells the app that it was pressed, also where it opens an address of its own.
function button(element, block, surface) {
  const text = plain(element.text?.text);
  const href = address(element.url);
  const shared = {class: `button ${['primary', 'danger'].includes(element.style) ? element.style : ''}`.trim(), 'data-action': element.action_id, 'aria-label': element.accessibility_label, title: text.length > 75 ? text : null};
  if (!href) return node('button', {...shared, type: 'button', onclick: () => surface.pressed(block, element, {})}, text);
  const pressed = async event => {
    if (element.confirm) event.preventDefault();
    if (await surface.pressed(block, element, {}) && element.confirm) window.open(href, '_blank', 'noreferrer');
  };
  return node('a', {...shared, href, target: '_blank', rel: 'noreferrer noopener', onclick: pressed}, text);
}
