import type { CheckResult, RuleFacts } from "../../src/report/reporter.ts";
import { aResult } from "./a-result.ts";

/** A part of a catalogue, of which two rules found something. */
export const catalogue: readonly RuleFacts[] = [
  {
    id: "time-order",
    group: "time",
    level: "error",
    summary: "Moments in an impossible order.",
    why: "Durations come from them.",
    examples: { bad: "```yaml\nstarted: 2\n```\n", good: "started: 1\n" },
  },
  {
    id: "schema",
    group: "reading",
    level: "error",
    summary: "Facts that are not as described.",
    why: "Pages and figures are made of them.",
    examples: { bad: "severity: 7\n", good: "severity: sev2\n" },
  },
  {
    id: "measure-due",
    group: "measures",
    level: "info",
    summary: "A measure without a date.",
    why: "What has no date waits.",
    examples: { bad: "- [ ] Do it\n", good: "- [ ] Do it (due: 2026-12-01)\n" },
  },
];

/** Six reports with findings of every kind. */
export function aLibrary(): Promise<CheckResult> {
  return aResult({
    checkout: [
      {
        rule: "schema/enum",
        level: "error",
        at: "sev2",
        reason: "Unexpected severity “sev2”, expected one of `major`, `minor`",
        details: { note: "The library names them in `afterword.yml`.", expected: ["major", "minor"] },
      },
      {
        rule: "time-order",
        level: "error",
        at: "13:35",
        reason: "Unexpected acknowledged before detected",
        details: {
          expected: ["13:31"],
          cause: {
            reason: "Detected is “13:32”",
            place: { line: 21, column: 3, endLine: 21, endColumn: 8 },
          },
        },
      },
      { rule: "measure-due", level: "info", at: "Name the placeholders", reason: "Missing due date" },
    ],
    "clock-change": [
      {
        rule: "related-unknown",
        level: "warn",
        at: "[code, process]",
        reason: "Unexpected likeness to “checkout”",
        details: {
          note: "Say why.",
          cause: {
            reason: "It has the same causes",
            place: { line: 5, column: 1, endLine: 5, endColumn: 7 },
            path: "postmortems/checkout.md",
          },
        },
      },
      {
        rule: "section-empty",
        level: "warn",
        at: "## Root cause\n\nLocal time.",
        reason: "Unexpected section of two words",
      },
    ],
    "four-minutes": [],
    "four-weeks": [],
    "no-zone": [{ rule: "measure-due", level: "info", reason: "Missing due date" }],
    notes: [
      {
        rule: "frontmatter-missing",
        level: "error",
        reason: "Missing front matter, expected `---` on the first line",
        details: { note: "`afterword new` writes one to begin with." },
      },
    ],
  });
}

/** A report whose author attacks every format. */
export function aHostileResult(): Promise<CheckResult> {
  const attack =
    "Unexpected “<script>alert(1)</script>\r\n::error::x%0A ]]> | `<b>` @everyone @org/team a@b.example #12 GH-7 " +
    "org/repo!3 0123abc4 https://evil.example www.evil.example [x](javascript:alert(1)) ![i](//e.example) :tada: " +
    "&lt;b&gt; $x$ ~~s~~ **b** __u__ a_b_c \u0000\u0007\u202E\ud800 </details> <!-- -->”";
  return aResult({
    hostile: [
      {
        rule: "schema/enum",
        level: "error",
        at: "<script>",
        reason: attack,
        details: {
          note: `# ${attack}\n/close`,
          expected: [attack],
          cause: { reason: `- ${attack}`, place: { line: 2, column: 1, endLine: 2, endColumn: 6 } },
        },
      },
      {
        rule: "timeline-order",
        level: "warn",
        at: "10:05",
        reason: `1. ${attack}`,
        details: { note: "--- | ---" },
      },
      { rule: "measure-due", level: "info", at: "@everyone merges", reason: attack },
    ],
  });
}
