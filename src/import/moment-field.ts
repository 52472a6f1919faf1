import { momentNames } from "../extract/moments.ts";
import type { FactField } from "./fact.ts";

/** The moments that an original states as facts, in their order; when the cause entered is none of them. */
export const momentFields = momentNames.filter((name) => name !== "introduced");

/** Whether a field is a moment. */
export function isMomentField(field: FactField): boolean {
  return momentFields.some((name) => name === field);
}
