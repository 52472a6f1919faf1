import type { Facet } from "./pagefind.ts";

// Facets whose values are words of the format; those of the others are names, shown as they are.
const worded: readonly string[] = ["cause", "trigger", "detection", "kind"];

/** What a value of a facet is called. */
export function valueName(facet: Facet, value: string): string {
  const named = facet.values.find((each) => each.value === value)?.name;
  return named ?? (worded.includes(facet.id) ? value.replaceAll("-", " ") : value);
}
