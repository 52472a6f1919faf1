import type { Stub } from "../../src/model/stub.ts";
import { countText } from "./count-text.ts";

/** How long ago the incident of a draft was, "12 days"; null where that is not stated. */
export function stubAge({ days }: Stub): string | null {
  return days === null ? null : countText(days, "day");
}
