import { extractReport } from "../extract/extract-report.ts";
import { mostItems } from "../extract/most-items.ts";
import type { Report } from "../extract/report.ts";
import { type ParsedReport, parseReport } from "../parse/parse-report.ts";
import type { FormatSettings } from "./format-settings.ts";

/** A report that can be formatted, or why it cannot: a clause such as "its front matter is never closed". */
export type Formattable =
  | { readonly report: Report; readonly problem: null }
  | { readonly report: null; readonly problem: string };

/** Reads a text. What is broken is not formatted: nobody knows what its author meant. */
export function readFormattable(text: string, settings: FormatSettings): Formattable {
  // The path only gives the report its id, which formatting does not look at.
  const parsed = parseReport("report.md", text, settings.depth);
  const problem = problemOf(parsed);
  if (problem !== null) return { report: null, problem };
  const { timezone, trackers, lookup } = settings;
  const report = extractReport(parsed, { timezone, trackers, sections: lookup });
  // Further ones are not read, so nobody could say whether they are still the same.
  if (report.timeline.length > mostItems || report.measures.length > mostItems) {
    return { report: null, problem: `it has more than ${mostItems} entries or measures` };
  }
  return { report, problem: null };
}

function problemOf(parsed: ParsedReport): string | null {
  const { split, yamlErrors, values, tooDeep, tooCostly } = parsed;
  if (split.kind === "unclosed") return "its front matter is never closed with `---`";
  if (split.kind !== "found") return "it has no front matter between `---` fences";
  const [error] = yamlErrors;
  if (error !== undefined) {
    const words = firstLine(error.message);
    return `the YAML of its front matter has an error at line ${error.place.line} (${words})`;
  }
  if (values === null || values.problem !== null) {
    return `its front matter has ${values?.problem?.reason ?? "no values"}`;
  }
  const { data } = values;
  if (data !== null && (typeof data !== "object" || Array.isArray(data))) {
    return "its front matter is not made of keys and values";
  }
  if (tooDeep !== null) return `its Markdown is nested too deep at line ${tooDeep.line}`;
  if (tooCostly !== null) return `its block at line ${tooCostly.line} is too large to be parsed`;
  return null;
}

function firstLine(message: string): string {
  return (message.split(/[\r\n]/, 1)[0] ?? "").replace(/[.:]$/, "");
}
