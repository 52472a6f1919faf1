import type { Placement } from "./placed-pieces.ts";

/** Labels such as "Owner:" are facts of the report at its beginning and in sections of the author's own. */
export function isFactPlace(section: Placement): boolean {
  return section === "start" || section === "title" || section === "own" || section === "summary";
}
