import { measureValues } from "../../extract/measure-values.ts";
import { readMeasures } from "../../extract/measures.ts";
import { parseMarkdown } from "../../parse/parse-markdown.ts";
import { plainText } from "../../parse/plain-text.ts";
import { SourceText } from "../../source-text.ts";
import { containedMarkdown, plainMarkdown } from "./contained-markdown.ts";
import { listItem } from "./list-item.ts";

/** A measure as a program gives it. */
export interface GivenMeasure {
  readonly text: string;
  readonly done?: boolean | null;
  readonly status?: "open" | "done" | "dropped";
  readonly doneOn?: string;
  readonly owner?: string | readonly string[];
  readonly due?: string;
  readonly kind?: string;
  readonly priority?: string | number;
  readonly issue?: string | number;
  readonly theme?: string;
}

/**
 * The section Measures of given measures: list items, below a heading for each theme. Null where one
 * of them would be read as another than it is; such measures stand in the front matter.
 */
export function measuresSection(
  measures: readonly GivenMeasure[],
  trackers: readonly { readonly url: string }[],
): string | null {
  // What has no theme stands before the first heading, which it would belong to behind it.
  const named = new Set(measures.flatMap(({ theme }) => (theme === undefined ? [] : [theme])));
  const themes = measures.some(({ theme }) => theme === undefined) ? [undefined, ...named] : [...named];
  const groups = themes.map((theme) => measures.filter((measure) => measure.theme === theme));
  const parts = groups.map((group, index) => {
    const items = group.map(measureItem).join("\n");
    const theme = themes[index];
    return theme === undefined ? items : `### ${theme}\n\n${items}`;
  });
  const section = parts.join("\n\n");
  return readsBack(section, groups.flat(), trackers) ? section : null;
}

function measureItem(measure: GivenMeasure): string {
  const contained = containedMarkdown(measure.text);
  const [first = ""] = contained.split(/\n(?:[ \t]*\n)+/);
  const state = stateOf(measure);
  const box = state === true ? "[x] " : state === false ? "[ ] " : "";
  const attributes = attributesOf(measure).map(([key, value]) => `${key}: ${value}`);
  const behind = attributes.length === 0 ? "" : ` (${attributes.join("; ")})`;
  return listItem(`${box}${first}${behind}`, contained.slice(first.length).replace(/^\s*\n/, ""));
}

function stateOf({ done, status }: GivenMeasure): boolean | null {
  return done ?? (status === "done" ? true : status === "open" ? false : null);
}

function attributesOf(measure: GivenMeasure): readonly (readonly [string, string | number])[] {
  const { owner, kind, due, doneOn, priority, issue, status } = measure;
  const all = [
    ["owner", typeof owner === "string" ? owner : owner?.join(", ")],
    ["kind", kind],
    ["due", due],
    ["done", doneOn],
    ["priority", priority],
    ["issue", issue],
    ["status", status === "dropped" ? status : undefined],
  ] as const;
  return all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** Whether a section is read as the measures that it was made of, each value of them. */
function readsBack(
  section: string,
  measures: readonly GivenMeasure[],
  trackers: readonly { readonly url: string }[],
): boolean {
  const tree = parseMarkdown(`\n${section}\n`);
  const part = { names: [], title: "", heading: null, nodes: tree.children, place: nowhere };
  const read = readMeasures([{ section: part, nodes: tree.children }], new SourceText(section), trackers, []);
  if (read.length !== measures.length) return false;
  return read.every((raw, index) => {
    const { values } = measureValues(raw, plainText(raw.blocks));
    const measure = measures[index];
    return (
      measure !== undefined && valuesText({ ...values, theme: raw.theme ?? undefined }) === expected(measure)
    );
  });
}

function expected(measure: GivenMeasure): string {
  const { doneOn, owner, due, kind, priority, issue, theme, status } = measure;
  return valuesText({
    text: plainMarkdown(containedMarkdown(measure.text)),
    done: stateOf(measure) ?? undefined,
    status: status === "dropped" ? status : undefined,
    ...{ doneOn, owner, due, kind, priority, issue, theme },
  });
}

/** Values in one order; a number and its digits are one, since Markdown knows no types. */
function valuesText(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return JSON.stringify(
    given.map(([key, value]) => [key, typeof value === "number" ? String(value) : value]).sort(),
  );
}

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };
