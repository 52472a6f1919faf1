import type { Postmortem } from "../model/postmortem.ts";
import { formatLocal } from "../time/format-local.ts";

/**
 * The day on which an incident was resolved where its report was written, since the days that it is
 * compared with (published, due, done) are written there too; null where that is not stated.
 */
export function dayResolved({ moments, zone }: Pick<Postmortem, "moments" | "zone">): string | null {
  return moments.resolved === null ? null : formatLocal(moments.resolved.at, zone, "day").date;
}
