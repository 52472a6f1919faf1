import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { severityTone } from "./severity-tone.ts";

const MOST = 4;

/** Reports to read first: those the library features, else the most severe ones that state lessons. */
export function firstReading(site: Site): {
  readonly isFeatured: boolean;
  readonly postmortems: readonly Postmortem[];
} {
  const { site: options, severities } = site.library.config;
  const featured = options.featured.map((id) => site.find(id)).filter((found) => found !== undefined);
  if (featured.length > 0) return { isFeatured: true, postmortems: featured };
  const tone = (postmortem: Postmortem) => severityTone(severities, postmortem.severity);
  const withLessons = site.postmortems.filter(
    (each) => each.lessons !== null && !each.ongoing && each.status === "published",
  );
  return {
    isFeatured: false,
    postmortems: [...withLessons].sort((a, b) => tone(a) - tone(b)).slice(0, MOST),
  };
}
