import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";

// "unknown hosts" and "unknown-host" are prose: the word counts only before a separator or the end.
// A question mark on its own begins no sentence, so a space is enough after it.
const UNKNOWN = /(?:unknown(?=\s{0,8}(?:$|[—–:,;|)\]]|-(?:\s|$)|->|→))|\?(?=\s|$|[—–:,;|)\]-]|→))/iy;

/** Finds `unknown` or `?` in the place of a time. */
export function scanUnknown(text: string, at: number): Scan<string> | null {
  const match = matchAt(UNKNOWN, text, at);
  return match ? { value: match[0], end: endOf(match) } : null;
}
