// The clock everybody in the workspace shares. Between two answers of the server it counts by itself.
import {icon} from '/icon.js';
import {node} from '/node.js';

const SPEEDS = [1, 2, 5, 10, 30, 60];

const hour = (ms, zone) => new Date(ms).toLocaleTimeString('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'});
const second = (ms, zone) => new Date(ms).toLocaleTimeString('en-GB', {timeZone: zone});
const day = (ms, zone) => new Date(ms).toLocaleDateString('en-GB', {timeZone: zone, weekday: 'short', day: 'numeric', month: 'short'});

// 14:38 today, Mon 23 Nov 09:00 otherwise.
function moment(at, now, zone) {
  return day(at, zone) === day(now, zone) ? hour(at, zone) : `${day(at, zone)} ${hour(at, zone)}`;
}

// The same where there is little room: 14:38, Mon 09:00, 23 Nov.
function short(at, now, zone) {
  if (day(at, zone) === day(now, zone)) return hour(at, zone);
  const far = at - now > 6 * 24 * 3600_000;
  return far ? day(at, zone).replace(/^\S+ /, '') : `${day(at, zone).split(/[ ,]/)[0]} ${hour(at, zone)}`;
}

// What the clock shows so many milliseconds after the server said what it showed.
function counted(clock, since) {
  return clock.paused ? clock.now : clock.now + Math.max(0, since) * clock.speed;
}

const faces = new WeakMap();

// To be called whenever the store has changed.
export function showClock(element, store) {
  if (!faces.has(element)) faces.set(element, face(element, store));
  faces.get(element)();
}

function face(element, store) {
  let clock = null;
  let heard = 0;
  let shown = 0;
  let timer = 0;
  const time = node('time', {class: 'clock-time'});
  const pause = node('button', {type: 'button', class: 'clock-pause', onclick: () => turn(clock.paused ? 'go' : 'pause')});
  const speed = node('select', {'aria-label': 'Speed of the clock', title: 'Speed of the clock', onchange: () => turn('speed', {speed: Number(speed.value)})});
  const words = node('span', {class: 'clock-words'});
  const to = node('span', {});
  const jump = node('button', {type: 'button', class: 'clock-jump', onclick: leap}, to, words);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'The clock of this rehearsal');
  element.replaceChildren(time, pause, speed, jump);
  element.hidden = true;

  function turn(how, more = {}) {
    return store.act('clock', {do: how, ...more});
  }

  // Twice pressed in haste is once meant.
  async function leap() {
    jump.setAttribute('aria-disabled', 'true');
    if (jump.dataset.busy) return;
    jump.dataset.busy = 'yes';
    await turn('jump');
    delete jump.dataset.busy;
    jump.removeAttribute('aria-disabled');
  }

  function hear() {
    const told = store.state?.clock ?? null;
    if (told === clock) return;
    clock = told;
    heard = performance.now();
    // The answer was some moments under way; a clock that is seen to go back would be doubted.
    if (clock && (Math.abs(clock.now - shown) > 2000 * clock.speed || clock.paused)) shown = 0;
    draw();
  }

  function draw() {
    clearTimeout(timer);
    element.hidden = !clock;
    if (!clock) return;
    const zone = store.state.zone;
    tick(zone);
    pause.replaceChildren(icon(clock.paused ? 'play' : 'pause'));
    pause.setAttribute('aria-label', clock.paused ? 'Let the clock run' : 'Pause the clock');
    pause.title = pause.getAttribute('aria-label');
    element.classList.toggle('paused', clock.paused);
    const speeds = SPEEDS.includes(clock.speed) ? SPEEDS : [...SPEEDS, clock.speed].sort((a, b) => a - b);
    if (speed.dataset.of !== speeds.join()) {
      speed.dataset.of = speeds.join();
      speed.replaceChildren(...speeds.map(times => node('option', {value: times}, `×${times}`)));
    }
    speed.value = String(clock.speed);
    jump.hidden = !clock.next;
    if (clock.next) {
      to.textContent = `Jump to ${short(clock.next.at, clock.now, zone)}`;
      words.textContent = `: ${clock.next.what}`;
      jump.title = `Jump to ${moment(clock.next.at, clock.now, zone)}: ${clock.next.what}`;
    }
  }

  // Wakes when the next second is shown, or ten times in a second where they fly by.
  function tick(zone) {
    shown = Math.max(shown, counted(clock, performance.now() - heard));
    const text = second(shown, zone);
    if (time.textContent !== text) time.textContent = text;
    time.title = `${day(shown, zone)}, ${zone}${clock.paused ? ', paused' : ''}`;
    if (clock.paused) return;
    const rest = (1000 - shown % 1000) / clock.speed;
    timer = setTimeout(() => tick(store.state.zone), Math.max(rest + 5, 100));
  }

  return hear;
}
