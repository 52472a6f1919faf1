const MINUTE = 60_000;
const LIMIT = 14 * 60;
const OFFSET = /^([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/;

/** Writes a distance from UTC in milliseconds as "+05:30"; fractions of a minute are rounded. */
export function writeOffset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const sign = milliseconds < 0 && minutes > 0 ? "-" : "+";
  return `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Reads "-07:00", "+0530" or "+2" as milliseconds from UTC; null beyond fourteen hours. */
export function readOffset(text: string): number | null {
  const match = OFFSET.exec(text);
  if (!match) return null;
  const minutes = Number(match[3] ?? 0);
  const total = Number(match[2]) * 60 + minutes;
  if (minutes > 59 || total > LIMIT) return null;
  // Not simply negated: that would make -0 of "-00:00".
  return match[1] === "+" ? total * MINUTE : 0 - total * MINUTE;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
