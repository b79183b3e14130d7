// Block Kit as elements. Text only ever becomes text nodes, so nothing people write can run.
export function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const TOKEN = /(<[^<>]+>|```[^]*?```|`[^`\n]+`|\*[^*\n]+\*|_[^_\n]+_)/;
const plain = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function mrkdwn(text, view) {
  return (text ?? '').split(TOKEN).map(part => {
    if (/^<.*>$/.test(part)) return token(part.slice(1, -1), view);
    if (part.startsWith('```') && part.length > 6) return node('code', {}, plain(part.slice(3, -3)));
    if (/^`.+`$/.test(part)) return node('code', {}, plain(part.slice(1, -1)));
    if (/^\*.+\*$/.test(part)) return node('strong', {}, ...mrkdwn(part.slice(1, -1), view));
    if (/^_.+_$/.test(part)) return node('em', {}, ...mrkdwn(part.slice(1, -1), view));
    return plain(part);
  });
}

function token(text, view) {
  const [target, label] = text.split('|');
  if (target[0] === '@') return node('b', {}, '@' + (view.names[target.slice(1)] ?? target.slice(1)));
  if (target[0] === '#') return node('button', {onclick: () => view.go(target.slice(1))}, '#' + (view.names[target.slice(1)] ?? label ?? target.slice(1)));
  if (target.startsWith('!date^')) return date(target, view.zone);
  if (target[0] === '!') return '@' + target.slice(1);
  return /^https?:/.test(target) ? node('a', {href: target, rel: 'noreferrer', target: '_blank'}, plain(label ?? target)) : plain(label ?? target);
}

function date(target, zone) {
  const [, unix, format] = target.split('^');
  const when = new Date(Number(unix) * 1000);
  const time = when.toLocaleTimeString([], {timeZone: zone, hour: '2-digit', minute: '2-digit'});
  const day = when.toLocaleDateString([], {timeZone: zone, month: 'short', day: 'numeric'});
  return node('time', {datetime: when.toISOString()}, format.replace('{time}', time).replace(/{date[a-z_]*}/, day));
}

export function blocks(list, view, press) {
  return list.map(block => {
    switch (block.type) {
      case 'divider': return node('hr');
      case 'section': return section(block, view, press);
      case 'context': return node('div', {class: 'block context'}, ...block.elements.flatMap(e => [...mrkdwn(e.text, view), '  ']));
      case 'actions': return node('div', {class: 'block actions'}, ...block.elements.map(e => button(e, press)));
      case 'image': return node('div', {class: 'block'}, `(${block.alt_text})`);
      default: return node('div', {class: 'block ' + block.type}, ...mrkdwn(block.text?.text ?? '', view));
    }
  });
}

function section(block, view, press) {
  const element = node('div', {class: 'block section'}, ...(block.text ? mrkdwn(block.text.text, view) : []));
  if (block.fields) element.append(node('div', {class: 'block fields'}, ...block.fields.map(f => node('div', {}, ...mrkdwn(f.text, view)))));
  if (block.accessory) element.append(button(block.accessory, press));
  return element;
}

function button(element, press) {
  const ask = element.confirm;
  const pressed = () => { if (!ask || confirm(ask.text?.text ?? 'Sure?')) press(element.action_id); };
  return node('button', {class: element.style ?? '', onclick: pressed}, element.text?.text ?? element.type);
}

// An input block as label, control, hint and error; the control carries the block's id.
export function question(block, error) {
  const element = block.element;
  const id = 'field-' + block.block_id;
  const children = [node('label', {for: id}, block.label.text + (block.optional ? ' (optional)' : '')), control(element, id, block)];
  if (block.hint) children.push(node('div', {class: 'hint'}, block.hint.text));
  if (error) children.push(node('div', {class: 'error', role: 'alert'}, error));
  return node('div', {}, ...children);
}

function control(element, id, block) {
  const name = block.block_id;
  switch (element.type) {
    case 'static_select': case 'radio_buttons':
      return node('select', {id, 'data-block': name}, ...element.options.map(o => node('option', {value: o.value, selected: element.initial_option?.value === o.value}, o.text.text)));
    case 'checkboxes':
      return node('div', {id, 'data-checks': name}, ...element.options.map(o => node('label', {}, node('input', {type: 'checkbox', value: o.value}), ' ' + o.text.text)));
    case 'datepicker': return node('input', {id, type: 'date', 'data-block': name});
    case 'timepicker': return node('input', {id, type: 'time', 'data-block': name});
    default: {
      const field = node(element.multiline ? 'textarea' : 'input', {id, 'data-block': name, maxlength: element.max_length, rows: element.multiline ? 4 : null});
      field.value = element.initial_value ?? '';
      return field;
    }
  }
}
