/** The instant of a moment in milliseconds. */
export function epochOf(at: string): number {
  return Date.parse(at);
}

/** An instant as moments hold it: UTC, whole seconds. */
export function atOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
