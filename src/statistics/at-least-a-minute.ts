/** Minutes of which there is a logarithm: a duration below one minute counts as one. */
export function atLeastAMinute(minutes: number): number {
  return Math.max(1, minutes);
}
