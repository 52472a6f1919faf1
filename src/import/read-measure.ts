import type { DocumentDates } from "./import-document.ts";
import { type MeasureItem, plainMeasure } from "./measure-item.ts";
import { type NameTest, readTail } from "./measure-tail.ts";
import { readMeasureAttributes } from "./read-measure-attributes.ts";
import { readMeasureState } from "./read-measure-state.ts";

/** Reads a measure from the words of its item: owner, date, kind, issue and state wherever they stand. */
export function readMeasure(
  text: string,
  checked: boolean | null,
  dates: DocumentDates,
  isName: NameTest = () => false,
): MeasureItem {
  const state = readMeasureState(text, checked);
  const attributes = readMeasureAttributes(state.text.replace(/^TODO:\s*/, ""), dates);
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
