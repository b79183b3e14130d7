import {link} from '/anchor.js';
import {node} from '/node.js';

// Days and times as Slack words them, on a clock of 24 hours, in the zone of whoever reads them.
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;
const HALF_A_YEAR = 182 * DAY;
const clocks = new Map();

function clock(zone) {
  if (!clocks.has(zone)) {
    const fields = {year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23', timeZone: zone};
    clocks.set(zone, new Intl.DateTimeFormat('en-US', fields));
  }
  return clocks.get(zone);
}

// What the calendar and the clock on the wall of that zone show.
export function wall(millis, zone) {
  const shown = {};
  for (const {type, value} of clock(zone).formatToParts(millis)) shown[type] = Number(value);
  return shown;
}

const two = number => String(number).padStart(2, '0');
const dayNumber = at => Math.floor(Date.UTC(at.year, at.month - 1, at.day) / DAY);

export const day = at => `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`;
export const time = at => `${two(at.hour)}:${two(at.minute)}`;

// The moment at which that zone's clock shows this; twice, because its offset may change in between.
export function moment(date, clockTime, zone) {
  const asUtc = Date.parse(`${date}T${clockTime}:00Z`);
  const offset = millis => {
    const at = wall(millis, zone);
    return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - millis;
  };
  return asUtc - offset(asUtc - offset(asUtc));
}

function ordinal(number) {
  const teens = number % 100 > 10 && number % 100 < 14;
  return number + (teens ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}

function relative(at, today) {
  return {'-1': 'yesterday', 0: 'today', 1: 'tomorrow'}[dayNumber(at) - dayNumber(today)];
}

function ago(millis, now) {
  const seconds = Math.round(Math.abs(now - millis) / 1000);
  const [number, unit] = seconds < 60 ? [seconds, 'second'] : seconds < 3600 ? [Math.floor(seconds / 60), 'minute']
    : seconds < 86_400 ? [Math.floor(seconds / 3600), 'hour'] : [Math.floor(seconds / 86_400), 'day'];
  const length = `${number} ${unit}${number === 1 ? '' : 's'}`;
  return millis > now ? 'in ' + length : length + ' ago';
}

function words(millis, view) {
  const now = view.now ?? Date.now();
  const at = wall(millis, view.zone);
  const near = relative(at, wall(now, view.zone));
  const year = Math.abs(now - millis) < HALF_A_YEAR ? '' : ', ' + at.year;
  const month = MONTHS[at.month - 1];
  const weekday = DAYS[new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()];
  const long = `${weekday}, ${month} ${ordinal(at.day)}`;
  const date = `${month} ${ordinal(at.day)}${year}`;
  const short = `${month.slice(0, 3)} ${at.day}${year}`;
  return {
    '{date_num}': day(at), '{date_slash}': `${two(at.day)}/${two(at.month)}/${at.year}`,
    '{date_long}': `${long}, ${at.year}`, '{date_long_full}': `${month} ${at.day}, ${at.year}`,
    '{date_long_pretty}': near ?? `${long}, ${at.year}`, '{day_divider_pretty}': near ?? (year ? `${long}, ${at.year}` : long),
    '{date}': date, '{date_pretty}': near ?? date, '{date_short}': short, '{date_short_pretty}': near ?? short,
    '{time}': time(at), '{time_secs}': `${time(at)}:${two(at.second)}`, '{ago}': ago(millis, now)};
}

// A moment in this format; the fallback if the moment or the format is none. It begins with a capital letter, as in Slack.
export function date(seconds, format, fallback, href, view) {
  const millis = Number(seconds) * 1000;
  if (!Number.isFinite(millis) || Math.abs(millis) > 8.64e15 || !format) return fallback ?? '';
  const known = words(millis, view);
  const tokens = format.match(/\{[a-z_]*\}/g) ?? [];
  if (tokens.some(token => !(token in known))) return fallback ?? format;
  const text = format.replace(/\{[a-z_]*\}/g, token => known[token]);
  const shown = node('time', {datetime: new Date(millis).toISOString(), title: fallback}, text.charAt(0).toUpperCase() + text.slice(1));
  return href ? link(href, {}, shown) : shown;
}
