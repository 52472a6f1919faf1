import type { RegisterEntry } from "../../src/model/register.ts";
import { slug } from "../../src/slug.ts";

/** The measures of one owner, or those without. */
export interface OwnerGroup {
  /** Null: no owner is stated. */
  readonly owner: string | null;
  /** Of its heading, e.g. "owner-orders". */
  readonly id: string;
  readonly entries: readonly RegisterEntry[];
}

/** Measures by owner, by name; those of several owners are with each, those without one come last. */
export function ownerGroups(entries: readonly RegisterEntry[]): readonly OwnerGroup[] {
  const groups = new Map<string | null, RegisterEntry[]>();
  for (const entry of entries) {
    for (const owner of entry.measure.owners.length === 0 ? [null] : new Set(entry.measure.owners)) {
      const there = groups.get(owner);
      if (there === undefined) groups.set(owner, [entry]);
      else there.push(entry);
    }
  }
  const taken = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null || a < b ? -1 : 1))
    .map(([owner, members]) => ({ owner, id: freeId(owner, taken), entries: members }));
}

/** Two names can have one slug. */
function freeId(owner: string | null, taken: Set<string>): string {
  const wanted = owner === null ? "no-owner" : `owner-${slug(owner)}`;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
