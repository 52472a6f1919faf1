import { dueDate } from "./due-date.ts";
import type { DocumentDates } from "./import-document.ts";
import { type MeasureItem, plainMeasure } from "./measure-item.ts";
import { type NameTest, readTail } from "./measure-tail.ts";
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

/** Reads a measure from the words of its item: owner, date, kind, issue and state wherever they stand. */
export function readMeasure(
  text: string,
  checked: boolean | null,
  dates: DocumentDates,
  isName: NameTest = () => false,
): MeasureItem {
  const state = readState(text, checked);
  const attributes = readAttributes(state.text.replace(/^TODO:\s*/, ""), dates);
  const tail = readTail(tidy(attributes.text), dates, isName);
  const lead = attributes.owner === null && tail.owner === undefined ? leadingOwner(tail.text, isName) : null;
  const only =
    tail.issue === undefined && attributes.issue === null && onlyIssue.test(tail.text) ? tail.text : null;
  return {
    ...plainMeasure,
    text: tidy(lead?.text ?? tail.text),
    done: state.done ?? attributes.done ?? tail.done ?? null,
    dropped: state.dropped || attributes.dropped || tail.dropped === true,
    owner: attributes.owner ?? tail.owner ?? lead?.owner ?? null,
    doneOn: tail.doneOn ?? null,
    due: attributes.due ?? tail.due ?? null,
    kind: attributes.kind,
    priority: attributes.priority ?? tail.priority ?? null,
    status: attributes.status ?? tail.status ?? null,
    issue: attributes.issue ?? tail.issue ?? only,
  };
}

const onlyIssue = /^(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w.-]*#\d{1,7})$/;

/** "@tomas serve all libraries …", "Bao: build the image …". */
function leadingOwner(
  text: string,
  isName: NameTest,
): { readonly owner: string; readonly text: string } | null {
  const handle = /^(@[\w./-]+)[:,]?\s+(?=\S)/.exec(text);
  if (handle !== null) return { owner: handle[1] ?? "", text: text.slice(handle[0].length) };
  const bold = /^\*\*(\p{Lu}[^*:]{1,40}?)\*\*\s*[–—-]\s+(?=\S)/u.exec(text);
  if (bold !== null && isName(bold[1] ?? ""))
    return { owner: bold[1] ?? "", text: text.slice(bold[0].length) };
  const name = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\s*:\s+(?=\S)/u.exec(text);
  return name !== null && isName(name[1] ?? "")
    ? { owner: name[1] ?? "", text: text.slice(name[0].length) }
    : null;
}

interface State {
  readonly text: string;
  readonly done: boolean | null;
  readonly dropped: boolean;
}

/** "✅ …", "[x] …" that is no checkbox to the parser, "… (DONE)", "~~…~~". */
function readState(text: string, checked: boolean | null): State {
  // The words of a shortcode stay.
  const code = /(?:^|\s):(?:(white_check_mark|heavy_check_mark)|construction|x):(?=\s|$)/.exec(text);
  const struck =
    /^\s*(?::\w+:\s*)?~~[^~]+~~/.test(text) &&
    (/~~\s*(?:\([^()]*\))?[.]?\s*$/.test(text) || text.indexOf("~~", 2) > 12);
  const box = /^\s*(?:\\?\[([ xX]?)\\?\]|(✅|✔️?|☑️?|\(\/\))|(☐|⬜️?|🔲|\(x\)))\s*/u.exec(text);
  if (box !== null) {
    const isDone = box[2] !== undefined || /x/i.test(box[1] ?? "");
    return { text: text.slice(box[0].length), done: checked ?? isDone, dropped: struck };
  }
  const word =
    /(?:^|[\s([*_–—-])(done|completed|fixed|closed|in progress|open|todo|won'?t (?:do|fix)|cancel+ed)[\])*_!.]{0,4}\s*$/i.exec(
      text,
    );
  const isMarked = word !== null && /[([*–—-]\s*$|^[([*]/.test(text.slice(0, word.index + 1));
  const shouted = word !== null && word[1] === word[1]?.toUpperCase();
  const said =
    word !== null && (isMarked || shouted)
      ? (word[1] ?? "")
      : /^\W{0,4}(done|completed)\W{0,3}\s*[:–—-]/i.exec(text)?.[1];
  if (/[✅✔☑]\uFE0F?\s*$/u.test(text)) {
    return { text: text.replace(/\s*[✅✔☑]\uFE0F?\s*$/u, ""), done: checked ?? true, dropped: struck };
  }
  if (said === undefined)
    return { text, done: checked ?? (code?.[1] === undefined ? null : true), dropped: struck };
  return {
    text,
    done: checked ?? stateOf(said)?.done ?? null,
    dropped: struck || stateOf(said)?.dropped === true,
  };
}

interface Attributes extends Omit<MeasureItem, "text"> {
  readonly text: string;
}

function readAttributes(text: string, dates: DocumentDates): Attributes {
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

/** One of the format's kinds for a word that stands for it; null for another word. */
export function kindOf(word: string): string | null {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ["prevent", /^prevent(?:ion|ive|ative)?$/i],
    ["detect", /^detect(?:ion|ive)?$|^monitoring$/i],
    ["mitigate", /^mitigat(?:e|ion|ive)$/i],
    ["repair", /^(?:repair|fix|corrective)$/i],
    ["investigate", /^investigat(?:e|ion|ive)$/i],
    ["process", /^(?:process|documentation|docs)$/i],
  ];
  return kinds.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? null;
}

function isName(value: string): boolean {
  return (
    value.length <= 60 && value.split(/\s+/).length <= 6 && !/[:!?<>{}]/.test(value) && /\p{L}/u.test(value)
  );
}

/** Takes away what is left of brackets and separators whose content was taken. */
function tidy(text: string): string {
  return text
    .replace(/(?:[,;|]\s*)+([)\]])/g, "$1")
    .replace(/[([]\s*[)\]](?!\()/g, "")
    .replace(/(?:\s*[|;,–—]|\s+-)+\s*$/, "")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\s+([.,;])/g, "$1")
    .trim();
}
