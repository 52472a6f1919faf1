import type { Nodes, Paragraph } from "mdast";
import type { Report } from "../extract/report.ts";
import { findStatedDurations, type StatedDuration } from "../extract/stated-durations.ts";
import { type FlatText, flatten } from "../parse/flatten.ts";
import { placeOfRange } from "../parse/place-of-range.ts";
import { formatDuration } from "../time/format-duration.ts";
import { minutesBetween } from "../time/minutes-between.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "stated-duration",
  group: "time",
  level: "warn",
  summary: "A duration in words that none of the report's own moments gives.",
  why: "Durations typed by hand are wrong more often than any other number in published reports; the moments know better.",
  examples: {
    bad: "## Summary\n\nCheckout was down for three hours.\n\n## Timeline\n\n- 13:30 **Started** — The release is rolled out.\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
    good: "## Summary\n\nCheckout was down for an hour.\n\n## Timeline\n\n- 13:30 **Started** — The release is rolled out.\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
  },
  check({ report, parsed }, say) {
    if (report === null || parsed === null) return;
    const spans = derivedSpans(report);
    if (spans.length === 0) return;
    for (const { flat, stated } of statedIn(report)) {
      if (spans.some((span) => matches(stated, span.minutes))) continue;
      const place = placeOfRange(flat, stated.index, stated.index + stated.text.length, parsed.source);
      const best = spans.find((span) => span.name === "started to resolved") ?? spans[0];
      say(
        place,
        `Unexpected “${stated.text.replace(/\s+/g, " ")}”, its own times give ${spanInWords(best)}`,
        {
          note: "Correct the words or the moments, or leave the duration out: pages show the derived one.",
        },
      );
    }
  },
};

interface Span {
  readonly name: string;
  readonly minutes: number;
}

/** Every span between named moments, the sum of the impact, the ranges, and the exposure. */
function derivedSpans(report: Report): readonly Span[] {
  const names = ["started", "detected", "acknowledged", "declared", "mitigated", "resolved"] as const;
  const spans: Span[] = [];
  const add = (name: string, minutes: number | null): void => {
    if (minutes !== null) spans.push({ name, minutes });
  };
  for (const from of names) {
    for (const until of names) {
      if (from !== until)
        add(`${from} to ${until}`, minutesBetween(report.moments[from], report.moments[until]));
    }
  }
  add("impact", report.minutes.impact);
  add("false leads", report.minutes.falseLeads);
  for (const entry of report.timeline) add("range", minutesBetween(entry.at, entry.until));
  for (const episode of report.episodes) add("episode", minutesBetween(episode.start, episode.end));
  if (report.exposure !== null) add("exposure", minutesBetween(report.exposure.from, report.exposure.until));
  const named = spans.filter((span) => span.name.includes(" to "));
  return named.length === 0 ? [] : spans;
}

function spanInWords(span: Span | undefined): string {
  return span === undefined ? "another" : `${formatDuration(span.minutes)} (${span.name})`;
}

/** Whether a stated duration can be a span: to the smallest unit stated, with a quarter's leeway for "about". */
function matches(stated: StatedDuration, minutes: number): boolean {
  const leeway = stated.approximate ? Math.max(stated.minutes * 0.25, stated.unit) : stated.unit * 0.5 + 1;
  return Math.abs(stated.minutes - minutes) <= leeway;
}

/** Durations of the incident that the title, Summary and Impact state in prose. */
function statedIn(report: Report): { flat: FlatText; stated: StatedDuration }[] {
  const parts = [...(report.parts.get("summary") ?? []), ...(report.parts.get("impact") ?? [])];
  return parts
    .flatMap((part) => part.nodes.flatMap((node) => paragraphs(node)))
    .map((paragraph) => flatten(paragraph.children))
    .flatMap((flat) => findStatedDurations(flat.text).map((stated) => ({ flat, stated })));
}

function paragraphs(node: Nodes): Paragraph[] {
  if (node.type === "paragraph") return [node];
  return "children" in node ? node.children.flatMap((child) => paragraphs(child)) : [];
}
