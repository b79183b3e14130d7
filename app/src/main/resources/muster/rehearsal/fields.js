import {plain} from '/mrkdwn.js';
import {fresh, node} from '/node.js';

const MODES = {number_input: 'decimal', email_text_input: 'email', url_text_input: 'url'};
const LONGEST = 3000;

// Words, numbers and addresses that people type. What they type is never changed or cut.
export function field(element, block, names, changed) {
  const [field, counter] = [fresh('field'), fresh('counter')];
  const many = element.multiline || element.type === 'rich_text_input';
  const limit = element.max_length ?? (element.type === 'plain_text_input' ? LONGEST : null);
  const described = [names['aria-describedby'], limit ? counter : null].filter(Boolean).join(' ') || null;
  const shared = {...names, id: field, 'aria-describedby': described, placeholder: plain(element.placeholder?.text) || null};
  const input = many
    ? node('textarea', {...shared, rows: 4})
    : node('input', {...shared, type: 'text', inputmode: MODES[element.type], autocomplete: 'off'});
  const left = node('span', {class: 'counter', id: counter, hidden: true});
  input.value = initial(element);
  const count = () => {
    const over = limit ? input.value.length - limit : 0;
    left.hidden = !limit || over < -limit / 5;
    left.textContent = over > 0 ? `${over} characters too many` : `${-over} characters left`;
    left.classList.toggle('over', over > 0);
  };
  const moments = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  input.addEventListener('input', () => {
    count();
    if (moments.includes('on_character_entered')) changed();
  });
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !block.dispatch_action || !moments.includes('on_enter_pressed') || (many && event.shiftKey)) return;
    event.preventDefault();
    changed();
  });
  count();
  return {
    node: node('div', {class: 'field'}, input, limit ? left : null), field,
    read: () => input.value,
    write: value => {
      input.value = value ?? '';
      count();
    },
    focus: () => input.focus()
  };
}

function initial(element) {
  if (element.type !== 'rich_text_input') return String(element.initial_value ?? '');
  const words = part => part.text ?? (part.elements ?? []).map(words).join(part.type === 'rich_text' ? '\n' : '');
  return element.initial_value ? words(element.initial_value) : '';
}
