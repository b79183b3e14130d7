// Times as the person on the page reads them, in their zone.
const millis = ts => Number(ts) * 1000;

export function time(ts, zone) {
  return new Date(millis(ts)).toLocaleTimeString('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'});
}

function day(ts, zone) {
  return new Date(millis(ts)).toLocaleDateString('en-GB', {timeZone: zone, weekday: 'long', day: 'numeric', month: 'long'});
}

export function whole(ts, zone) {
  return `${day(ts, zone)}, ${new Date(millis(ts)).toLocaleTimeString('en-GB', {timeZone: zone})} (${zone})`;
}

// The time alone today, the day before it otherwise.
export function lately(ts, zone, now) {
  return day(ts, zone) === day(now / 1000, zone) ? time(ts, zone) : `${day(ts, zone)} ${time(ts, zone)}`;
}
