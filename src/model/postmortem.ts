import type { Episode } from "../extract/episodes.ts";
import type { LessonGroup } from "../extract/lesson-aliases.ts";
import type { MarkerId } from "../extract/marker-id.ts";
import type { Minutes } from "../extract/minutes.ts";
import type { Moments } from "../extract/moments.ts";
import type { SectionName } from "../extract/section.ts";
import type { Moment } from "../time/moment.ts";

export type { Episode, LessonGroup, MarkerId, Minutes, Moments, SectionName };

/** A piece of prose: plain text (blocks separated by an empty line) and sanitised HTML. */
export interface Prose {
  readonly text: string;
  readonly html: string;
}

/** What a report says was learned, by what it is about; each piece is one lesson. */
export type Lessons = Readonly<Record<LessonGroup, readonly Prose[]>>;

/** A link of which it is known what it leads to. */
export interface Evidence {
  readonly url: string;
  /** "dashboard", "logs", "alert"…, or a kind of the library's own: see linkKind. */
  readonly kind: string;
  /** The link's words, null where they are its address. */
  readonly title: string | null;
}

/** One entry of the timeline, in document order. */
export interface TimelineEntry {
  /** Null where the author wrote `unknown` or `?`. */
  readonly at: Moment | null;
  readonly until: Moment | null;
  /** The first of markers. */
  readonly marker: MarkerId | null;
  readonly markers: readonly MarkerId[];
  readonly text: string;
  readonly html: string;
  /** Its links of a known kind, each address once, in their order. */
  readonly evidence: readonly Evidence[];
  /** Line in the source file, from 1. */
  readonly line: number;
}

/** What a measure is for. */
export type MeasureKind = "investigate" | "mitigate" | "repair" | "detect" | "prevent" | "process";

/** A measure (action item). */
export interface Measure {
  readonly text: string;
  readonly html: string;
  /** true done, false open, null not stated. */
  readonly done: boolean | null;
  readonly dropped: boolean;
  /** The first of owners. */
  readonly owner: string | null;
  readonly owners: readonly string[];
  /** Calendar day, "2024-06-01". */
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly kind: MeasureKind | null;
  readonly priority: string | null;
  /** An id or a URL. */
  readonly issue: string | null;
  readonly theme: string | null;
  /** Who says what became of it: the report, or the export of the team's tracker. */
  readonly stateFrom: "report" | "tracker";
  /** The day of which the tracker's state is; null where the export does not say it, and for a report's. */
  readonly stateOf: string | null;
  readonly line: number;
}

/** Numbers of measures by state; overdue is a part of open and of not stated. */
export interface MeasureCounts {
  readonly total: number;
  readonly done: number;
  readonly open: number;
  readonly notStated: number;
  readonly dropped: number;
  readonly overdue: number;
}

/** What the incident did to users, each as its author states it with its unit. */
export interface Impact {
  readonly text: string | null;
  readonly html: string | null;
  readonly users: string | null;
  readonly requests: string | null;
  readonly revenue: string | null;
  readonly dataLoss: string | null;
  readonly errorBudget: string | null;
}

/** A level-2 section in document order. */
export interface Section {
  /** The heading as written, without markup; "" for text before the first heading. */
  readonly title: string;
  /** The canonical name, null for an unknown section. */
  readonly name: SectionName | null;
  readonly text: string;
  readonly html: string;
}

/** A link stated in the front matter. */
export interface ReportLink {
  readonly url: string;
  readonly title: string | null;
  /** As its author says, else what its address tells. */
  readonly kind: string | null;
}

/** One postmortem as everything behind the checks sees it: defaults filled in, times resolved. */
export interface Postmortem {
  readonly id: string;
  /** Path of the source, relative to the library's root, with "/". */
  readonly path: string;
  readonly title: string;
  readonly status: "draft" | "in-review" | "published";
  readonly kind: "incident" | "near-miss" | "drill" | "security";
  /** An id of the library's severities, "unknown", or null when absent. */
  readonly severity: string | null;
  /** May be ["unknown"]. */
  readonly services: readonly string[];
  /** May be ["unknown"]. */
  readonly causes: readonly string[];
  readonly trigger: string | null;
  readonly detection: string | null;
  readonly mitigation: string | null;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly participants: readonly string[];
  readonly reviewers: readonly string[];
  readonly ongoing: boolean;
  readonly visibility: "public" | "internal";
  readonly published: string | null;
  readonly updated: string | null;
  readonly aliases: readonly string[];
  readonly incidents: readonly string[];
  readonly related: readonly string[];
  readonly links: readonly ReportLink[];
  /** The zone local times are shown in: an IANA name, "UTC" or an offset such as "-07:00". */
  readonly zone: string;
  readonly moments: Moments;
  readonly episodes: readonly Episode[];
  /** Window of exposure of a security incident. */
  readonly exposure: { readonly from: Moment | null; readonly until: Moment | null } | null;
  readonly minutes: Minutes;
  readonly impact: Impact;
  readonly summary: Prose | null;
  readonly symptoms: Prose | null;
  readonly rootCause: Prose | null;
  readonly resolution: Prose | null;
  readonly lessons: Prose | null;
  /** The same, lesson by lesson; links are relative to a page one folder below the site, such as /lessons/. */
  readonly lessonGroups: Lessons;
  readonly timeline: readonly TimelineEntry[];
  readonly measures: readonly Measure[];
  readonly measureCounts: MeasureCounts;
  readonly sections: readonly Section[];
  /** Values of the library's own fields. */
  readonly fields: Readonly<Record<string, unknown>>;
}
