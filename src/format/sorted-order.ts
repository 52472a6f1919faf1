import type { DatedEntry } from "../extract/dated-entry.ts";

/** Sorts entries by their time; those without one stay behind their predecessor, equal ones in their order. */
export function sortedOrder<T extends { readonly entry: Pick<DatedEntry, "at"> }>(
  slots: readonly T[],
): readonly T[] {
  const groups: { at: number; members: T[] }[] = [{ at: Number.NEGATIVE_INFINITY, members: [] }];
  for (const slot of slots) {
    const { at } = slot.entry;
    if (at === null) groups.at(-1)?.members.push(slot);
    else groups.push({ at: Date.parse(at.at), members: [slot] });
  }
  return groups.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).flatMap(({ members }) => members);
}
