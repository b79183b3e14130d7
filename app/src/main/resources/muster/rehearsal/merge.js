// The messages as they stand after a change: those that are unchanged stay the very same objects, so
// that what was drawn of them can stay as well. Of what is older than the oldest that was loaded
// nothing is taken, since messages in between are missing.
export function merged(messages, said, gone, hasOlder) {
  if (!said.length && !gone?.length) return messages;
  const byTs = new Map(messages.map(m => [m.ts, m]));
  for (const ts of gone ?? []) byTs.delete(ts);
  const oldest = messages[0]?.ts;
  let sorted = true;
  let newest = messages.at(-1)?.ts ?? '';
  for (const m of said) {
    if (!byTs.has(m.ts)) {
      if (hasOlder && oldest !== undefined && isBefore(m.ts, oldest)) continue;
      if (isBefore(m.ts, newest)) sorted = false;
      else newest = m.ts;
    }
    byTs.set(m.ts, m);
  }
  const after = [...byTs.values()];
  return sorted ? after : after.sort((one, other) => isBefore(one.ts, other.ts) ? -1 : 1);
}

export const isBefore = (one, other) => one.length === other.length ? one < other : one.length < other.length;
