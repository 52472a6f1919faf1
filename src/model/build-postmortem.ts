import type { RootContent } from "mdast";
import type { Config } from "../config/config.ts";
import { isEmpty } from "../extract/is-empty.ts";
import type { Report } from "../extract/report.ts";
import type { SectionName } from "../extract/section.ts";
import { markdownBlocks } from "../extract/structured.ts";
import { plainText } from "../parse/plain-text.ts";
import { buildLessons } from "./build-lessons.ts";
import { buildMeasures } from "./build-measures.ts";
import { countMeasures } from "./count-measures.ts";
import { definitionUrls } from "./definition-urls.ts";
import { evidenceOf } from "./evidence-of.ts";
import { linkKind } from "./link-kind.ts";
import type { Impact, Postmortem, Prose, ReportLink, TimelineEntry } from "./postmortem.ts";
import type { ResolveUrl } from "./prepare-markdown.ts";
import { renderHtml } from "./render-html.ts";

/** What a report is built with besides itself. */
export interface BuildContext {
  readonly config: Config;
  readonly asOf: string;
  /** Where a link of the report leads on its page. */
  readonly resolve: ResolveUrl;
}

/**
 * Builds the model of a report: defaults filled in, times resolved, prose rendered. Null where too
 * little of it could be understood for a page: without a title.
 */
export function buildPostmortem(report: Report, context: BuildContext): Postmortem | null {
  const { record } = report;
  if (typeof record.title !== "string") return null;
  const writer = new ProseWriter(report, context.resolve);
  const measures = buildMeasures(report, (nodes, prefix) => writer.html(nodes, prefix));
  return {
    id: report.id,
    path: report.path,
    title: record.title.trim(),
    status: report.status,
    kind: report.kind,
    severity: text(record.severity),
    services: canonicalServices(texts(record.services), context.config),
    causes: texts(record.causes),
    trigger: text(record.trigger),
    detection: text(record.detection),
    mitigation: text(record.mitigation),
    tags: texts(record.tags),
    authors: texts(record.authors),
    participants: texts(record.participants),
    reviewers: texts(record.reviewers),
    ongoing: report.ongoing,
    visibility: record.visibility === "public" ? "public" : "internal",
    published: text(record.published),
    updated: text(record.updated),
    aliases: texts(record.aliases),
    incidents: texts(record.incidents),
    related: texts(record.related),
    links: linksOf(record.links, context.config),
    zone: report.zone,
    moments: report.moments,
    episodes: report.episodes,
    exposure: report.exposure,
    minutes: report.minutes,
    impact: impactOf(record.impact, writer.prose("impact")),
    summary: writer.prose("summary"),
    symptoms: writer.prose("symptoms"),
    rootCause: writer.prose("rootCause"),
    resolution: writer.prose("resolution"),
    lessons: writer.prose("lessons"),
    lessonGroups: buildLessons(report, context.resolve),
    timeline: timelineOf(report, writer, context.config),
    measures,
    measureCounts: countMeasures(measures, context.asOf),
    sections: report.sections.map((section, index) => ({
      title: section.title,
      name: section.names[0] ?? null,
      text: plainText(section.nodes),
      html: writer.html(section.nodes, `s${index + 1}`),
    })),
    fields: ownFields(record, context.config),
  };
}

/** Renders a report's prose, with its definitions. */
class ProseWriter {
  readonly #report: Report;
  readonly #resolve: ResolveUrl;

  constructor(report: Report, resolve: ResolveUrl) {
    this.#report = report;
    this.#resolve = resolve;
  }

  html(nodes: readonly RootContent[], prefix: string): string {
    return renderHtml(nodes, { definitions: this.#report.definitions, prefix, resolve: this.#resolve });
  }

  /** A section, from its headings or from the front matter; null where it says nothing. */
  prose(name: SectionName): Prose | null {
    const parts = this.#report.parts.get(name) ?? [];
    const written = parts.flatMap((part) => part.nodes);
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const nodes = written.length > 0 ? written : markdownBlocks(this.#report.frontMatter[name], start);
    if (isEmpty(nodes)) return null;
    return { text: plainText(nodes), html: this.html(nodes, name) };
  }
}

function timelineOf(report: Report, writer: ProseWriter, config: Config): TimelineEntry[] {
  const definitions = definitionUrls(report.definitions);
  return report.timeline.map((entry, index) => ({
    at: entry.at,
    until: entry.until,
    marker: entry.markers[0] ?? null,
    markers: entry.markers,
    text: plainText(entry.blocks),
    html: writer.html(entry.blocks, `t${index + 1}`),
    evidence: evidenceOf(entry.blocks, { definitions, config }),
    line: entry.place.line,
  }));
}

function impactOf(value: unknown, prose: Prose | null): Impact {
  const stated = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return {
    text: prose?.text ?? null,
    html: prose?.html ?? null,
    users: text(stated.users),
    requests: text(stated.requests),
    revenue: text(stated.revenue),
    dataLoss: text(stated.dataLoss),
    errorBudget: text(stated.errorBudget),
  };
}

function linksOf(value: unknown, config: Config): ReportLink[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((link) =>
    typeof link?.url === "string"
      ? [{ url: link.url, title: text(link.title), kind: text(link.kind) ?? linkKind(link.url, config) }]
      : [],
  );
}

/** A service under its id, where the library's list knows the name as an alias. */
function canonicalServices(names: readonly string[], config: Config): readonly string[] {
  const known = names.map(
    (name) => config.services?.find((service) => service.aliases.includes(name))?.id ?? name,
  );
  return [...new Set(known)];
}

function ownFields(record: Readonly<Record<string, unknown>>, config: Config): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(config.fields).flatMap((key) => (key in record ? [[key, record[key]]] : [])),
  );
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => text(item) ?? []) : [];
}
