import type { Nodes } from "mdast";
import type { DatedEntry } from "../extract/dated-entry.ts";
import { momentNames } from "../extract/moments.ts";
import type { RawMeasure } from "../extract/raw-measure.ts";
import type { Report } from "../extract/report.ts";
import type { DocumentSection } from "../extract/section.ts";
import type { Moment } from "../time/moment.ts";
import { sectionRemainder } from "./section-remainder.ts";
import { stableJson } from "./stable-json.ts";
import { withoutPositions } from "./without-positions.ts";

/** All that formatting must leave as it is, each in a form that can be compared. */
export interface ReportContents {
  /** The record without what its timeline says, which is compared entry by entry. */
  readonly record: string;
  /** What follows from the timeline as a whole: moments, spans, episodes. */
  readonly moments: string;
  readonly timeline: readonly string[];
  readonly measures: string;
  readonly sections: string;
  readonly comments: string;
  readonly frontMatterLines: string;
  readonly timeProblems: string;
}

/** Reads out what formatting must leave as it is. */
export function reportContents(report: Report): ReportContents {
  const { heading, definitions, sections } = report;
  return {
    record: stableJson(recordOf(report)),
    moments: stableJson(momentsOf(report)),
    timeline: report.timeline.map((entry) => entryContents(entry)),
    measures: stableJson(report.measures.map((measure) => measureContents(measure))),
    sections: stableJson([
      heading?.text ?? null,
      withoutPositions(definitions),
      sections.map((section) => sectionContents(section, report)),
    ]),
    comments: stableJson(htmlOf(report.parsed.tree).sort()),
    frontMatterLines: stableJson(linesOf(report)),
    timeProblems: stableJson(report.timeProblems.map(({ kind }) => kind).sort()),
  };
}

/** What an entry says: its instants rather than how they are written. */
export function entryContents({ at, until, markers, doubtfulMarker, blocks, time }: DatedEntry): string {
  return stableJson([
    instant(at),
    instant(until),
    time === null ? null : [time.from.unknown, time.until?.unknown ?? null],
    [markers, doubtfulMarker?.text ?? null],
    withoutPositions(blocks),
  ]);
}

function measureContents({ blocks, checked, struck, issueLink, theme }: RawMeasure): unknown {
  return [withoutPositions(blocks), checked, struck, issueLink, theme];
}

/** Whether a value of the record was read from the Timeline section. */
function isFromTimeline(key: string, { frontMatter }: Report): boolean {
  if (frontMatter[key] !== undefined) return false;
  return key === "timeline" || momentNames.some((name) => name === key);
}

function recordOf(report: Report): unknown {
  return Object.fromEntries(Object.entries(report.record).filter(([key]) => !isFromTimeline(key, report)));
}

function momentsOf(report: Report): unknown {
  const { record, moments, minutes, exposure, zone, episodes } = report;
  const derived = momentNames.filter((name) => isFromTimeline(name, report)).map((name) => record[name]);
  return [
    derived,
    momentNames.map((name) => instant(moments[name])),
    [instant(exposure?.from ?? null), instant(exposure?.until ?? null)],
    episodes.map(({ start, end }) => [instant(start), instant(end)]),
    [minutes, zone],
  ];
}

function instant(moment: Moment | null): unknown {
  return moment === null ? null : [moment.at, moment.precision, moment.approximate];
}

function sectionContents({ names, title, nodes }: DocumentSection, report: Report): unknown {
  const isFormatted = names.includes("timeline") || names.includes("measures");
  return [names, title, isFormatted ? sectionRemainder(report, nodes) : withoutPositions(nodes)];
}

function htmlOf(tree: Nodes): string[] {
  const found: string[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "html") found.push(node.value);
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return found;
}

/** The lines of the front matter in some order: they may only change places. */
function linesOf({ parsed: { split } }: Report): readonly string[] {
  return split.kind === "found" ? split.yaml.split(/\r?\n/).sort() : [];
}
