import { createHash } from "node:crypto";
import type { Postmortem } from "../model/postmortem.ts";
import type { Site } from "./site.ts";

/**
 * For each report a key of everything that its page is made of: the report, what pages of reports
 * show of the others, the configuration, the day, and the code that renders. Where the key is the
 * same, so is the page.
 */
export function reportKeys(site: Site, code: string): ReadonlyMap<string, string> {
  const { version, search, assets } = site.options;
  const { config, asOf, postmortems } = site.library;
  const common = hash(
    JSON.stringify([code, version, search, [...assets], config, asOf]),
    JSON.stringify(postmortems.map(cardOf), withoutPlaces),
  );
  return new Map(
    site.postmortems.map((postmortem) => [postmortem.id, hash(common, JSON.stringify(postmortem))]),
  );
}

/**
 * What a page may show of another report: not its texts, so that an edited sentence changes one page.
 * A test holds the pages to it.
 */
function cardOf(postmortem: Postmortem): Partial<Postmortem> {
  const { impact, summary, symptoms, rootCause, resolution, timeline, measures, sections, ...others } =
    postmortem;
  const { lessons, lessonGroups, ...card } = others;
  return card;
}

// A line added somewhere moves every place after it.
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "place" ? undefined : value;
}

function hash(...texts: readonly string[]): string {
  const sha256 = createHash("sha256");
  for (const text of texts) sha256.update(text).update("\0");
  return sha256.digest("hex");
}
