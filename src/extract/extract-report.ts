import type { Nodes, Root, RootContent } from "mdast";
import type { ParsedReport } from "../parse/parse-report.ts";
import type { Place } from "../place.ts";
import { assembleRecord } from "./assemble-record.ts";
import { dateTimeline } from "./date-timeline.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { episodesOf } from "./episodes.ts";
import { readFrontMatterTimes, zoneChain } from "./front-matter-times.ts";
import { isRecord } from "./is-record.ts";
import { knownTimes } from "./known-times.ts";
import { readMeasures } from "./measures.ts";
import { minutesOf } from "./minutes.ts";
import { joinMoments } from "./moments.ts";
import type { RawTimeline } from "./raw-entry.ts";
import type { Report } from "./report.ts";
import { reportId } from "./report-id.ts";
import type { SectionName } from "./section.ts";
import type { SectionLookup } from "./section-names.ts";
import { type SectionPart, sectionParts } from "./section-parts.ts";
import { cutSections } from "./sections.ts";
import { readStructuredMeasures, readStructuredTimeline } from "./structured.ts";
import { TimeContext, type ZoneChain } from "./time-context.ts";
import { readTimeline } from "./timeline.ts";

/** What a library's configuration says about reading its reports. */
export interface ExtractOptions {
  readonly timezone: string | null;
  readonly sections: SectionLookup;
  readonly trackers: readonly { readonly url: string }[];
}

/**
 * Understands a parsed report in one pass: front matter, sections and the arithmetic of time together.
 * `whole` is the same report with more in it, where parts were left out: its times hold.
 */
export function extractReport(
  parsed: ParsedReport,
  options: ExtractOptions,
  whole: Report | null = null,
): Report {
  const data = parsed.values?.data;
  const frontMatter = isRecord(data) ? data : {};
  const places: ReadonlyMap<string, Place> = parsed.values?.places ?? new Map();
  const cut = cutSections(parsed.tree, options.sections);
  const parts = sectionParts(cut.sections, options.sections);
  const chain = zoneChain(frontMatter, options.timezone);
  const context = new TimeContext(chain, frontMatter.approximate === true);
  const fromFrontMatter = readFrontMatterTimes(frontMatter, places, context);
  const raw = rawTimeline(frontMatter, places, parts, parsed);
  context.zonePlaces = raw.zonePlaces;
  const dated = dateTimeline(raw.entries, context, fromFrontMatter.anchor);
  const read = { ...fromFrontMatter, frontMatter, timeline: dated };
  const { stated, exposure, timeline } = whole === null ? read : knownTimes(read, whole);
  const zone = displayZone(chain, timeline, context);
  const moments = joinMoments(stated, timeline, context, zone);
  const definitions = definitionsIn(parsed.tree);
  const episodes = episodesOf(moments, timeline);
  const measures = Array.isArray(frontMatter.measures)
    ? readStructuredMeasures(frontMatter.measures, places)
    : readMeasures(parts.get("measures") ?? [], parsed.source, options.trackers, definitions);
  return {
    ...assembleRecord({
      source: parsed.source,
      frontMatter,
      places,
      keyPlaces: parsed.values?.keyPlaces ?? new Map(),
      heading: cut.title,
      sections: parts,
      timeline,
      measures,
      zone,
    }),
    id: reportId(parsed.path, frontMatter.id),
    path: parsed.path,
    parsed,
    frontMatter,
    status: oneOf(frontMatter.status, ["draft", "in-review", "published"], "published"),
    kind: oneOf(frontMatter.kind, ["incident", "near-miss", "drill", "security"], "incident"),
    ongoing: frontMatter.ongoing === true,
    imported: isRecord(frontMatter.imported),
    heading: cut.title,
    sections: cut.sections,
    parts,
    definitions,
    zone,
    stated,
    moments,
    exposure,
    timeline,
    strayTimes: raw.strayTimes,
    episodes,
    minutes: minutesOf(moments, episodes, timeline),
    measures,
    timeProblems: context.problems,
  };
}

function rawTimeline(
  frontMatter: Readonly<Record<string, unknown>>,
  places: ReadonlyMap<string, Place>,
  parts: ReadonlyMap<SectionName, readonly SectionPart[]>,
  parsed: ParsedReport,
): RawTimeline {
  if (!Array.isArray(frontMatter.timeline)) return readTimeline(parts.get("timeline") ?? [], parsed.source);
  return {
    entries: readStructuredTimeline(frontMatter.timeline, places),
    strayTimes: [],
    zonePlaces: new Map(),
  };
}

/** Local times are shown in the report's zone, else in the first that its timeline was read in. */
function displayZone(chain: ZoneChain, timeline: readonly DatedEntry[], context: TimeContext): string {
  const first = timeline.find((entry) => entry.zone !== null)?.zone;
  return chain.report ?? chain.started ?? first ?? context.zoneBelow(null).zone;
}

function oneOf<T extends string>(value: unknown, values: readonly T[], fallback: T): T {
  return values.find((candidate) => candidate === value) ?? fallback;
}

/** Link definitions and footnotes, wherever they stand, in document order. */
function definitionsIn(tree: Root): readonly RootContent[] {
  const found: RootContent[] = [];
  const open: Nodes[] = [...tree.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "definition" || node.type === "footnoteDefinition") found.push(node);
    if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return found;
}
