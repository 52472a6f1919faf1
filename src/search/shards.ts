import { createHash } from "node:crypto";
import type { SearchRecord } from "./search-record.ts";

// One index up to this number of reports. More in one take Pagefind's memory (0.3 MB a report) and
// its time after one edit (2 ms a report); each further index costs the reader of 10 000 reports
// another 13 KB at the start and 24 KB a word.
const usualMost = 2500;

/**
 * Records in as many groups as are worth an index of their own, an even number since two are built
 * side by side. A record's group depends on its URL alone, so that editing a report, or adding one,
 * changes one index. Within a group records are in the order of their URLs, since Pagefind's files
 * depend on the order.
 */
export function shards(
  records: readonly SearchRecord[],
  mostInOne: number = usualMost,
): readonly (readonly SearchRecord[])[] {
  const count = records.length <= mostInOne ? 1 : 2 * Math.ceil(records.length / (2 * mostInOne));
  const groups: SearchRecord[][] = Array.from({ length: count }, () => []);
  const sorted = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const record of sorted) groups[groupOf(record.url, count)]?.push(record);
  return groups.filter((group, index) => index === 0 || group.length > 0);
}

function groupOf(url: string, count: number): number {
  return createHash("sha256").update(url).digest().readUInt32BE(0) % count;
}
