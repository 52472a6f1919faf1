import type { DatedEntry } from "../extract/dated-entry.ts";
import type { Report } from "../extract/report.ts";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";
import { noticing } from "./wording/noticing.ts";

export const rule: Rule = {
  id: "timeline-no-detection",
  group: "timeline",
  level: "warn",
  summary: "A published incident of which nothing says when it was noticed.",
  why: "How long an incident went unnoticed is what monitoring can change; without that moment nobody can tell.",
  examples: {
    bad: "## Timeline\n\n- 13:30 **Started** — The release is rolled out.\n- 13:32 — The alert on failed connections fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
    good: "## Timeline\n\n- 13:30 **Started** — The release is rolled out.\n- 13:32 **Detected** — The alert on failed connections fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
  },
  check({ report }, say) {
    if (report === null || report.status === "draft") return;
    if (report.kind !== "incident" && report.kind !== "security") return;
    if (report.record.detected !== undefined || report.timeline.length === 0) return;
    // A marker that is almost one is told as that; it may be the one that is missing.
    if (report.timeline.some((entry) => entry.doubtfulMarker !== null)) return;
    const entry = report.timeline.find(isLikeDetection);
    say(placeOfTimeline(report), "Missing Detected: no entry says when the incident was noticed", {
      note: `Mark the entry at which somebody or something noticed it with **Detected**${
        entry === undefined ? "" : `, perhaps the one on line ${entry.timePlace.line}`
      }, or give \`detected:\`; \`unknown\` where nobody knows.`,
      completeness: true,
      ...(entry !== undefined && { cause: { reason: "Perhaps it is this entry", place: entry.timePlace } }),
    });
  },
};

/** Whether an entry's text speaks of noticing, and no marker gives it another meaning. */
function isLikeDetection({ blocks, markers, time }: DatedEntry): boolean {
  return time !== null && markers.length === 0 && noticing.test(plainText(blocks).slice(0, 500));
}

function placeOfTimeline(report: Report): Place {
  return report.keyPlaces.get("/timeline") ?? report.places.get("/timeline") ?? fence;
}
