import { type MeasureStatus, measureStatus, statusWords } from "../../measure-status.ts";
import { SetupError } from "../../setup-error.ts";
import { isDay } from "../../time/is-day.ts";
import { type IssueContext, issueName } from "./issue-name.ts";
import type { ExportField, RawRow } from "./raw-row.ts";
import type { TrackedIssue } from "./tracker-export.ts";

/** Reads a row of an export. Throws a SetupError that names the row for what it does not understand. */
export function trackedIssue({ where, values }: RawRow, context: IssueContext): TrackedIssue {
  const text = (field: ExportField): string | null => {
    const value = values[field];
    return value === undefined || isNothing(value) ? null : value;
  };
  const day = (field: "due" | "done" | "asOf"): string | null => dayOf(text(field), field, where);
  const issue = text("issue");
  if (issue === null) {
    throw new SetupError(`${where}: The row has no issue.`, {
      hint: "Each row is about the issue that a measure names: an id such as ORD-88, or its address.",
    });
  }
  const done = day("done");
  return {
    name: issueName(issue, context),
    status: statusOf(text("status"), where) ?? (done === null ? null : "done"),
    owner: text("owner"),
    due: day("due"),
    done,
    asOf: day("asOf"),
  };
}

function statusOf(word: string | null, where: string): MeasureStatus | null {
  if (word === null) return null;
  const status = measureStatus(word);
  if (status !== undefined) return status;
  const known = Object.entries(statusWords).map(([name, words]) => `${name}: ${named(words)}`);
  throw new SetupError(`${where}: Unexpected status “${word}”, expected a known one.`, {
    hint: `Known, in upper or lower case. ${known.join(". ")}.`,
  });
}

/** Words, without signs. */
function named(words: readonly string[]): string {
  return words.filter((word) => /^[a-z]{2}/.test(word)).join(", ");
}

/** The day of a date, or of a date with a time as the tracker writes it. */
function dayOf(text: string | null, field: string, where: string): string | null {
  if (text === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:\d{2})/.exec(text)?.[1];
  if (day !== undefined && isDay(day)) return day;
  throw new SetupError(`${where}: Unexpected ${field} “${text}”, expected a day such as 2026-11-21.`);
}

function isNothing(text: string): boolean {
  return /^(?:-|–|—|none|null|n\/a|unknown|unassigned|\?)?$/i.test(text.trim());
}
