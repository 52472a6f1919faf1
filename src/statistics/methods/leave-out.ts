import type { Exclusion } from "../exclusion.ts";

/** Why something is left out of a figure. */
export interface Reason<Item> {
  readonly reason: string;
  readonly applies: (item: Item) => boolean;
}

/**
 * Parts what a figure is made of from what it leaves out. Each item left out counts once, under the
 * first reason that applies to it, so that n and the counts add up to all there was. Reasons that
 * apply to nothing are not named.
 */
export function leaveOut<Item>(
  items: readonly Item[],
  reasons: readonly Reason<Item>[],
): { readonly kept: readonly Item[]; readonly excluded: readonly Exclusion[] } {
  const reasonOf = (item: Item) => reasons.find(({ applies }) => applies(item))?.reason ?? null;
  const found = items.map((item) => ({ item, reason: reasonOf(item) }));
  return {
    kept: found.filter(({ reason }) => reason === null).map(({ item }) => item),
    excluded: reasons
      .map(({ reason }) => ({ reason, count: found.filter((each) => each.reason === reason).length }))
      .filter(({ count }) => count > 0),
  };
}
