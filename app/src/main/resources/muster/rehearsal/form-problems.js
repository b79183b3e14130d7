import {address} from '/anchor.js';

// What Slack itself says of answers before it sends them, by the id of the block.
export function problems(held) {
  const found = {};
  for (const {block, element, read} of held) {
    if (block.type !== 'input') continue;
    const problem = problemOf(block, element, read());
    if (problem) found[block.block_id] = problem;
  }
  return found;
}

function problemOf(block, element, value) {
  if (value.length === 0) return block.optional ? null : 'Please complete this required field.';
  switch (element.type) {
    case 'plain_text_input': return length(element, value);
    case 'number_input': return number(element, value);
    case 'email_text_input': return /^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : 'Please enter an email address, such as ada@example.com.';
    case 'url_text_input': return /^https?:/.test(address(value.trim()) ?? '') ? null : 'Please enter an address, such as https://example.com/.';
    default: return null;
  }
}

function length(element, value) {
  const most = element.max_length ?? 3000;
  if (value.length < (element.min_length ?? 0)) return `Please enter at least ${element.min_length} characters.`;
  return value.length > most ? `Please enter at most ${most} characters; there are ${value.length - most} too many.` : null;
}

function number(element, value) {
  const text = value.trim().replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?$/.test(text)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && text.includes('.')) return 'Please enter a whole number.';
  if (element.min_value != null && Number(text) < Number(element.min_value)) return `Please enter ${element.min_value} or more.`;
  return element.max_value != null && Number(text) > Number(element.max_value) ? `Please enter ${element.max_value} or less.` : null;
}
