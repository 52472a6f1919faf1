/** Runs a sticky pattern exactly at a position. Every pattern of this folder is bounded, so this is constant time. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a match ends. */
export function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
