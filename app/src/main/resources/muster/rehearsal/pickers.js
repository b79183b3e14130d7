import {day, moment, time, wall} from '/dates.js';
import {fresh, node} from '/node.js';

const TYPES = {datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local'};

// The browser's own pickers, which phones and keyboards know. A moment is meant in the reader's zone.
export function picker(element, view, names, changed) {
  const field = fresh('picker');
  const input = node('input', {...names, id: field, type: TYPES[element.type], class: 'picker'});
  let typing = false;
  input.addEventListener('keydown', event => {
    typing = event.key !== 'Enter';
    if (event.key === 'Enter') {
      event.preventDefault();
      changed();
    }
  });
  input.addEventListener('pointerdown', () => { typing = false; });
  // While digits are typed the value passes through dates nobody meant.
  input.addEventListener('change', () => typing || changed());
  input.addEventListener('blur', changed);
  const isMoment = element.type === 'datetimepicker';
  const read = () => isMoment ? seconds(input.value, view) : input.value;
  const write = value => { input.value = isMoment ? local(value, view) : value ?? ''; };
  write(element.initial_date ?? element.initial_time ?? element.initial_date_time ?? '');
  const zone = element.timezone ? node('span', {class: 'hint'}, element.timezone) : null;
  return {node: node('span', {class: 'pick'}, input, zone), field, read, write, focus: () => input.focus()};
}

function seconds(value, view) {
  if (!value) return '';
  const [date, clock] = value.split('T');
  return String(moment(date, clock.slice(0, 5), view.zone) / 1000);
}

function local(value, view) {
  if (!value) return '';
  const at = wall(Number(value) * 1000, view.zone);
  return `${day(at)}T${time(at)}`;
}
