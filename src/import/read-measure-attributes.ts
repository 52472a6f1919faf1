import { dueDate } from "./due-date.ts";
import type { DocumentDates } from "./import-document.ts";
import { kindOf } from "./kind-of.ts";
import { type MeasureItem, plainMeasure } from "./measure-item.ts";
import { stateOf } from "./state-of.ts";

type Attribute = "owner" | "due" | "kind" | "priority" | "issue" | "status";

const labels: readonly (readonly [Attribute, string])[] = [
  ["owner", "owners?|assignees?|assigned to|assigned|dri|responsible|lead"],
  ["due", "due(?: date| by)?|deadline|eta|target(?: date)?|by"],
  ["kind", "kind|type|category"],
  ["priority", "priority|prio"],
  ["issue", "issue|ticket|bug|jira|tracking(?: issue)?|tracked in|tracker|link|pr"],
  ["status", "status|state"],
];
const anyLabel = labels.map(([, words]) => words).join("|");
const labelled = new RegExp(
  `(?:^|[.;,|()\\[\\]–—-]\\s*|\\s-\\s*|\\n\\s*|\\*\\s*)(?:\\*\\*|__|\\*|_)?(${anyLabel})(?:\\*\\*|__|\\*|_)?\\s*:\\s*(?:\\*\\*|__|\\*|_)?\\s*([^;|()\\[\\]\\n]+?)(?=\\s*(?:[;|()\\]]|[.,]?\\s+(?:[–—-]\\s*)?(?:\\*\\*|_)?(?:${anyLabel})(?:\\*\\*|_)?\\s*:|[.,]?\\s*$))`,
  "gi",
);
const issueId = "(?:[A-Z][A-Z0-9]{1,9}-\\d{1,6}|[\\w.-]*#\\d{1,7})";

/** Reads the labelled attributes of a measure, "Owner: …", "by 3 May", and the words without them. */
export function readMeasureAttributes(text: string, dates: DocumentDates): MeasureItem {
  const found = { ...plainMeasure } as { -readonly [Key in keyof MeasureItem]: MeasureItem[Key] };
  let rest = text;
  for (const match of [...text.matchAll(labelled)].reverse()) {
    const name = labels.find(([, words]) => new RegExp(`^(?:${words})$`, "i").test(match[1] ?? ""))?.[0];
    const value = (match[2] ?? "")
      .trim()
      .replace(/[*_]+$/, "")
      .trim();
    // "by" is a word of sentences as well; it needs a date behind it.
    if (name === undefined || value === "" || !take(found, name, value, dates)) continue;
    const lead = /^[.)\]]/.test(match[0]) || /^[([]/.test(match[0]) ? 1 : 0;
    rest = `${rest.slice(0, match.index + lead).trimEnd()} ${rest.slice(match.index + match[0].length)}`;
  }
  if (found.due === null) {
    const by = /\b(?:by|before|due|until)\s+([^,;()[\]]{6,24}?)(?=[\s.,;)\]]*$)/i.exec(rest);
    const due = by === null ? null : dueDate(by[1] ?? "", dates);
    if (by !== null && due !== null) {
      found.due = due;
      rest = rest.slice(0, by.index) + rest.slice(by.index + by[0].length);
    }
  }
  return { ...found, text: rest };
}

function take(
  found: { -readonly [Key in keyof MeasureItem]: MeasureItem[Key] },
  name: Attribute,
  value: string,
  dates: DocumentDates,
): boolean {
  if (name === "status") {
    const state = stateOf(value);
    if (state === null) return false;
    found.dropped ||= state.dropped;
    found.done ??= state.done;
    found.status = value;
    return true;
  }
  if (name === "due") {
    const due = dueDate(value, dates);
    if (due === null || found.due !== null) return false;
    found.due = due;
    return true;
  }
  if (name === "owner" && !isName(value)) return false;
  if (name === "kind") {
    const kind = kindOf(value);
    if (kind === null) return false;
    found.kind = kind;
    return true;
  }
  if (name === "priority" && !/^[\w-]{1,12}$/.test(value)) return false;
  if (name === "issue" && !new RegExp(`^(?:${issueId}|https?://\\S+)$`).test(value)) return false;
  if (found[name] !== null) return false;
  found[name] = value;
  return true;
}

function isName(value: string): boolean {
  return (
    value.length <= 60 && value.split(/\s+/).length <= 6 && !/[:!?<>{}]/.test(value) && /\p{L}/u.test(value)
  );
}
