import { ascending, extent } from "d3-array";
import type { Library } from "../model/library.ts";
import { dayBegan } from "./began.ts";
import type { FigureDefinition } from "./figure.ts";
import { population } from "./population.ts";
import type { Statistics } from "./statistics.ts";

/** Computes figures over a library. The same library and definitions give the same result. */
export function computeStatistics(library: Library, definitions: readonly FigureDefinition[]): Statistics {
  const [from, to] = extent(population(library).members, dayBegan);
  const ordered = definitions.toSorted((a, b) => a.order - b.order || ascending(a.id, b.id));
  return {
    version: 1,
    asOf: library.asOf,
    window: { from: from ?? null, to: to ?? null },
    figures: Object.fromEntries(ordered.map(({ id, compute }) => [id, compute(library)])),
  };
}
