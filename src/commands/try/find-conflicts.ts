import { formatDuration } from "../../time/format-duration.ts";
import { minutesBetween } from "../../time/minutes-between.ts";
import type { Moment } from "../../time/moment.ts";
import { contradictionRules } from "../import/contradiction-rules.ts";
import { contradictionWords } from "../import/contradiction-words.ts";
import type { Contradiction } from "../import/planned-draft.ts";
import type { Conflict } from "./conflict.ts";
import { dateConflicts } from "./date-conflicts.ts";
import { clockSpans, minutesInWords } from "./minutes-in-words.ts";
import type { TriedReport } from "./read-folder.ts";
import { stretchConflicts } from "./stretch-conflicts.ts";

/** What the documents of a folder say twice and differently, the most striking first. */
export function findConflicts(reports: readonly TriedReport[]): readonly Conflict[] {
  return reports
    .flatMap(conflictsOf)
    .sort((a, b) => b.weight - a.weight || compare(a.shown, b.shown) || (a.line ?? 0) - (b.line ?? 0));
}

function conflictsOf(report: TriedReport): readonly Conflict[] {
  const own = report.contradictions.filter((one) => isSure(one, report)).map((one) => fromRule(one, report));
  const said = new Set(own.map(({ line }) => line));
  const further = [...stretchConflicts(report), ...dateConflicts(report)];
  return [...own, ...further.filter(({ line }) => line === null || !said.has(line))];
}

function fromRule(one: Contradiction, report: TriedReport): Conflict {
  const { shown, id } = report;
  const rank = contradictionRules.length - contradictionRules.indexOf(one.rule);
  return {
    words: contradictionWords({ reason: inSameUnits(one.reason, report) }),
    shown,
    line: one.line,
    id,
    kind: one.rule,
    weight: rank + excess(one),
  };
}

const stated = /^Unexpected “(.+?)”, its own times give (.+?) \((\w+) to (\w+)\)$/;

/**
 * Whether a document would have to own up to it: nothing that we only guessed stands against it. A
 * duration counts against the whole of the incident alone, and not where its own line gives the
 * times that it is between.
 */
function isSure({ rule, reason, line }: Contradiction, report: TriedReport): boolean {
  if (rule === "time-contradiction" && reason.includes("of its marker")) return report.isOwn;
  if (rule === "time-order") {
    return !(reason.match(/[a-z]+/g) ?? []).some((word) => isGuessed(word, report));
  }
  if (rule !== "stated-duration") return true;
  const [, words = "", given = "", from = "", until = ""] = stated.exec(reason) ?? [];
  if (!["started", "detected"].includes(from) || !["mitigated", "resolved"].includes(until)) return false;
  const minutes = minutesInWords(words);
  if (minutes === null) return !isGuessed(from, report) && !isGuessed(until, report);
  const text = line === null ? "" : (report.original.split(/\r\n?|\n/)[line - 1] ?? "");
  const isNear = (other: number): boolean => Math.abs(other - minutes) <= Math.max(1, minutes * 0.02);
  if (formatDuration(minutes) === given) return false;
  const beside = clockSpans(text);
  if (beside.length > 0) return !beside.some(isNear);
  return !(isGuessed(from, report) || isGuessed(until, report)) || !spansOf(report).some(isNear);
}

function isGuessed(moment: string, { draft }: TriedReport): boolean {
  return draft.facts.some(({ field, how }) => field === moment && how === "guessed");
}

/** Minutes between any two times that are told. */
function spansOf({ report }: TriedReport): readonly number[] {
  const told = (report?.timeline ?? []).flatMap(({ at, until }) => [at, until]);
  const times = told.flatMap((moment) => (moment === null ? [] : [Date.parse(moment.at) / 60_000]));
  const some = times.slice(0, 200);
  return some.flatMap((from, index) => some.slice(index + 1).map((until) => Math.abs(until - from)));
}

/** A rule's reason with the derived duration in hours, where that is how the stated one is written. */
function inSameUnits(reason: string, { report }: TriedReport): string {
  const [, words = "", given = "", from = "", until = ""] = stated.exec(reason) ?? [];
  const moments: Readonly<Record<string, Moment | null>> = report?.moments ?? {};
  const minutes = minutesBetween(moments[from] ?? null, moments[until] ?? null);
  if (minutes === null || minutes < 1440 || /\d\s*-?d/i.test(words)) return reason;
  const rest = Math.round(minutes) % 60;
  const hours = `${Math.floor(Math.round(minutes) / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
  return reason.replace(`give ${given} (`, `give ${hours} (`);
}

/** Of two durations that are wrong the one that is farther off comes first; below 1. */
function excess({ rule, reason }: Contradiction): number {
  if (rule !== "stated-duration") return 0;
  const [, words = "", given = ""] = stated.exec(reason) ?? [];
  const [a, b] = [minutesInWords(words) ?? 0, minutesInWords(given) ?? 0];
  return a === 0 || b === 0
    ? 0
    : 0.9 * (1 - Math.min(a, b) / Math.max(a, b)) + (Math.abs(a - b) > 60 ? 1.05 : 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
