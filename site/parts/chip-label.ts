/** What a chip for some numbered events says: "3", "3–7" for a run, "3…9" where numbers between are elsewhere. */
export function chipLabel(numbers: readonly number[]): string {
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  if (first === last) return String(first);
  return last - first === numbers.length - 1 ? `${first}–${last}` : `${first}…${last}`;
}
