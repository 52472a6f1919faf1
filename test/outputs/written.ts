import fc from "fast-check";
import type { Config } from "../../src/config/config.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Output } from "../../src/outputs/output.ts";
import { computeStatistics } from "../../src/statistics/compute-statistics.ts";
import { aMeasure } from "../site/a-report.ts";
import { aLibrary, anIncident } from "../statistics/a-postmortem.ts";

/** The files that an output writes for a library of these reports, at 2024-12-31. */
export function filesOf(
  output: Output,
  postmortems: readonly Postmortem[],
  config: Partial<Config> = {},
): ReadonlyMap<string, string> {
  const library = aLibrary(postmortems, { config });
  return output({ library, statistics: computeStatistics(library, []), stubs: [] });
}

/** One of those files. */
export function fileOf(
  output: Output,
  path: string,
  postmortems: readonly Postmortem[],
  config: Partial<Config> = {},
): string {
  const text = filesOf(output, postmortems, config).get(path);
  if (text === undefined) throw new Error(`${path} is not written`);
  return text;
}

/** Texts that mean something to some format, or cannot be written in it. */
export const hostileTexts: readonly string[] = [
  "<script>alert(\"1\")</script> & 'quotes'",
  "]]> <![CDATA[ <!-- --> &amp; &#0; &nbsp;",
  "nul\u0000 bell\u0007 escape\u001b[31m delete\u007f next line\u0085",
  "half \ud800 a pair \udc00, none \ufffe\uffff",
  "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:two\rthree\u2028four",
  "a; b, c\\n \\; \\",
  '=HYPERLINK("https://evil.example","x")',
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "",
  "   ",
  "𝒳".repeat(60),
  "é".repeat(120),
];

/** A report with a text in every place where an author writes freely. */
export function aReportWith(text: string): Postmortem {
  return anIncident("hostile", "2024-05-12T20:30", 75, {
    title: text,
    services: [text],
    causes: [text],
    tags: [text, "plain"],
    authors: [text],
    trigger: text,
    published: text,
    updated: text,
    summary: { text, html: "<p></p>" },
    measures: [
      aMeasure(text, { due: "2024-06-15", owner: text, owners: [text, "b"], priority: text, issue: text }),
      aMeasure(text, { due: "2024-02-31" }),
    ],
  });
}

/** Any text at all, with a liking for what is special. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n,;\"'\\<>&] \u0000\ud83d\ude00aé") }),
  fc.string({ unit: "binary" }),
);
