import { dueDate } from "./due-date.ts";
import { findDates } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";
import type { MeasureItem } from "./measure-item.ts";
import { stateOf } from "./state-of.ts";

/** What stands behind a measure's words without a label: "(Ana, OPS-12)", "— @ana", "[Bao], due 2024-05-31", "#90". */
export interface MeasureTail extends Partial<Omit<MeasureItem, "text">> {
  readonly text: string;
}

/** Whether a word or two in a tail may be taken for a name. */
export type NameTest = (name: string) => boolean;

const issueId = /^(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w./-]*#\d{1,7})$/;
const linkedIssue = /^\[[^\]]{1,40}\]\(https?:\/\/[^\s()]*\d[^\s()]*\)$/;
const issueUrl = /^<?(https?:\/\/[^\s<>()]*\d[^\s<>()]*)>?$/;

/** Takes what is understood from the end of a measure, piece by piece; what is not stays in the text. */
export function readTail(text: string, dates: DocumentDates, isName: NameTest): MeasureTail {
  let tail: MeasureTail = { text: text.trimEnd() };
  for (let count = 0; count < 6; count++) {
    const next = peel(tail, dates, isName);
    if (next === null) return tail;
    tail = next;
  }
  return tail;
}

function peel(tail: MeasureTail, dates: DocumentDates, isName: NameTest): MeasureTail | null {
  const text = tail.text
    .replace(/\\([-#.[\]()])/g, "$1")
    .replace(/(\*\*|__)(@[\w./-]+)\1\s*$/, "$2")
    .replace(/[.!\s]+$/, "");
  const groups = [
    /^([\s\S]*[^\s\]])\s*\(([^()]{1,120}|[^()]*\[[^\]]*\]\([^()]*\)[^()]*)\)$/,
    /^([\s\S]*\S)\s*\[([^[\]]{1,120})\]$/,
    /^([\s\S]*\S)\s+(\[[^\]]{1,40}\]\(https?:\/\/[^\s()]+\))$/,
    /^([\s\S]*\S)\s*(?:,|;)\s*((?:due|by|until|before)\s[^,;()]{4,30})$/i,
    /^([\s\S]*\S)\s+[–—-]+\s+([^–—()]{1,60})$/,
    /^([\s\S]*[)\].])\s+([\w./-]*#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|<?https?:\/\/\S+)$/,
    /^([\s\S]*\S)\s+([\w./-]*#\d{1,7})$/,
    /^([\s\S]*[)\].!])\s+((?:done|completed|fixed|in progress|open|todo))$/i,
    /^([\s\S]*\S)\s+(@[\w./-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u,
  ];
  for (const group of groups) {
    const match = group.exec(text);
    const parts = partsOf(match?.[2] ?? "", dates);
    const read = match === null ? null : readParts(parts, tail, dates, isName);
    if (match !== null && read !== null) return { ...tail, ...read, text: (match[1] ?? "").trimEnd() };
  }
  return null;
}

/** Parts between commas; one in a date separates nothing. */
function partsOf(text: string, dates: DocumentDates): readonly string[] {
  let safe = text;
  for (const { index, length } of findDates(text, dates.order)) {
    safe =
      safe.slice(0, index) +
      safe.slice(index, index + length).replaceAll(",", "\u0000") +
      safe.slice(index + length);
  }
  return safe.split(/\s*[,;]\s*/).map((part) => part.replaceAll("\u0000", ","));
}

/** Every part must be understood, and say something that is not known yet. */
function readParts(
  parts: readonly string[],
  known: MeasureTail,
  dates: DocumentDates,
  isName: NameTest,
): Partial<MeasureItem> | null {
  let read: Partial<MeasureItem> = {};
  for (const written of parts) {
    const part = written.trim().replace(/^[*_`]+|[*_`]+$/g, "");
    const value = readPart(part, dates, isName);
    if (value === null || Object.keys(value).some((key) => key in read || isKnown(known, key))) return null;
    read = { ...read, ...value };
  }
  return Object.keys(read).length === 0 ? null : read;
}

function isKnown(tail: MeasureTail, key: string): boolean {
  const value = tail[key as keyof MeasureTail];
  return value !== undefined && value !== null && value !== false;
}

function readPart(part: string, dates: DocumentDates, isName: NameTest): Partial<MeasureItem> | null {
  if (/^@[\w.-]+ \p{Lu}[\p{L}'’-]+$/u.test(part)) return { owner: part };
  const handle = /^@[\w./-]+(?:(?:\s*&\s*|\s+and\s+|\s+)@[\w./-]+)*$/;
  if (handle.test(part)) return { owner: part };
  if (issueId.test(part)) return { issue: part };
  if (linkedIssue.test(part)) return { issue: part };
  if (/^P[0-5]$/.test(part)) return { priority: part };
  if (/^(?:bug|issue|ticket|case|pr|mr)\s*[#!]?\d{1,7}$/i.test(part)) return { issue: part };
  const url = issueUrl.exec(part)?.[1];
  if (url !== undefined) return { issue: url };
  const state = /^(?:in progress|wip|pending|[\p{L}' ]{2,14}|✅|✔️?)$/u.test(part) ? stateOf(part) : null;
  if (state !== null)
    return {
      ...(state.done !== null && { done: state.done }),
      ...(state.dropped && { dropped: true }),
      status: part,
    };
  const doneOn = /^(?:done|completed|fixed|shipped)(?: on)? (.{6,30})$/i.exec(part)?.[1];
  const on = doneOn === undefined ? null : dueDate(doneOn, dates);
  if (on !== null) return { done: true, doneOn: on };
  const due = /^(?:due|by|until|before|eta|target|bis)?:?\s*(.+)$/i.exec(part)?.[1] ?? "";
  if (findDates(due, dates.order).length === 1) {
    const date = dueDate(due, dates);
    return date === null ? null : { due: date };
  }
  return isName(part) ? { owner: part } : null;
}
