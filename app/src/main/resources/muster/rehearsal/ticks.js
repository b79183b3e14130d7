import {text} from '/mrkdwn.js';
import {fresh, node} from '/node.js';

// Radio buttons or checkboxes, each with its words and what is said about it.
export function ticks(element, view, names, changed) {
  const many = element.type === 'checkboxes';
  const name = fresh('ticks');
  const initial = many ? (element.initial_options ?? []).map(option => option.value) : [element.initial_option?.value];
  const boxes = (element.options ?? []).map(option => {
    const described = option.description ? fresh('about') : null;
    const box = node('input', {type: many ? 'checkbox' : 'radio', name, value: option.value, checked: initial.includes(option.value), 'aria-describedby': described, onchange: changed});
    return {box, shown: node('label', {class: 'tick'}, box, node('span', {}, node('span', {}, text(option.text, view)), option.description ? node('small', {id: described}, text(option.description, view)) : null))};
  });
  const ticked = () => boxes.filter(({box}) => box.checked).map(({box}) => box.value);
  return {
    node: node('div', {...names, class: 'ticks', role: many ? 'group' : 'radiogroup'}, boxes.map(({shown}) => shown)),
    read: () => many ? ticked() : ticked()[0] ?? '',
    write: value => boxes.forEach(({box}) => { box.checked = [value].flat().includes(box.value); }),
    focus: () => (boxes.find(({box}) => box.checked) ?? boxes[0])?.box.focus()
  };
}
