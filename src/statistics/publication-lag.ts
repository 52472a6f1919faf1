import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { formatLocal } from "../time/format-local.ts";
import { quantile } from "./methods/quantile.ts";
import { rounded } from "./methods/rounded.ts";
import { fewestForSummary } from "./methods/strength.ts";
import { population } from "./population.ts";

const day = 86_400_000;

/**
 * The days from resolution within which 90 % of reports were published: the 90 % quantile of type 7.
 * Null where fewer than ten reports state both. Periods that ended later than so many days ago are
 * still filling up.
 */
export function publicationLag(library: Library): number | null {
  const days = population(library).members.flatMap((each) => daysToPublish(each, library.asOf));
  return days.length < fewestForSummary ? null : rounded(quantile(days, 0.9));
}

function daysToPublish({ moments, ongoing, published, zone }: Postmortem, asOf: string): number[] {
  if (ongoing || moments.resolved === null || published === null || published > asOf) return [];
  // The day of publication is written where the report is, and so is compared with the day there.
  const resolved = formatLocal(moments.resolved.at, zone, "day").date;
  const days = (Date.parse(published) - Date.parse(resolved)) / day;
  return days < 0 ? [] : [days];
}
