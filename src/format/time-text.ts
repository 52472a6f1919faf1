import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";

const to = /(?:\s*(?:->|[‐‑‒–—―→-])\s*|\s+(?:to|until|till)\s+)$/i;

/**
 * A written time as reports write it: without brackets around it, and a range with an en dash. Every
 * other spelling is the author's. What would be read differently stays as it is.
 */
export function canonicalTime(written: string, time: TimePrefix): string {
  const plain = written.replace(/\s+/g, " ").trim();
  const bare = unbracketed(plain, time);
  const dashed = time.until === null ? bare : withDash(bare, time.from.text, time.until.text);
  return [dashed, bare].find((text) => isSameTime(readTimePrefix(text), time, text.length)) ?? plain;
}

/** Whether a reading means what another does, and is of a whole text. */
export function isSameTime(reading: TimePrefix | null, time: TimePrefix, length: number): boolean {
  if (reading === null || reading.length !== length) return false;
  return meaning(reading) === meaning(time);
}

function meaning({ from, until }: TimePrefix): string {
  return JSON.stringify([from, until], (key, value: unknown) => (key === "text" ? undefined : value));
}

function unbracketed(text: string, { from }: TimePrefix): string {
  return /^[([]/.test(text) && !text.startsWith(from.text) ? text.slice(1, -1).trim() : text;
}

/** "13:40–14:00"; with spaces where a date or zone stands beside the dash. */
function withDash(text: string, from: string, until: string): string {
  const start = startOfUntil(text, from, until);
  if (start === null) return text;
  const [first, last] = [text.slice(0, start.from), text.slice(start.until)];
  const isLong =
    /^\D*\d{4}-/.test(last) || (/[\p{L})\]]$/u.test(first) && !/(?:[ap]\.?m\.?|\dh)$/i.test(first));
  return isLong ? `${first} – ${last}` : `${first}–${last}`;
}

/** Where the first half of a range ends and the second one begins. */
function startOfUntil(text: string, from: string, until: string): { from: number; until: number } | null {
  for (let at = text.lastIndexOf(until); at > 0; at = text.lastIndexOf(until, at - 1)) {
    const gap = to.exec(text.slice(0, at));
    if (gap !== null && gap.index >= from.length) return { from: gap.index, until: at };
  }
  return null;
}
