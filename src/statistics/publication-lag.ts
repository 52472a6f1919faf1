import type { Library } from "../model/library.ts";
import { figure as publication } from "./publication.ts";

/**
 * The days from resolution within which 90 % of reports were published. Null where too few reports
 * state both. Periods that ended later than so many days ago are still filling up.
 */
export function publicationLag(library: Library): number | null {
  return publication.compute(library).summary?.p90.value ?? null;
}
