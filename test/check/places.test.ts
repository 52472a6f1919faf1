import { describe, expect, it } from "vitest";
import { rangeOf } from "../../src/validate/finding.ts";
import { checkOne, rules } from "../support/check-files.ts";
import { ruleOf } from "../support/show-finding.ts";

/*
 * Where findings point. Each row makes one replacement in a good report and says which rule finds
 * what, in which line and column. The numbers were counted in the text below, not copied from an
 * output. Lines and columns begin at 1; columns count UTF-16 units, as unist and VFile do.
 */
const report = `---
title: Search returned nothing for an hour
severity: sev2
services: [search, catalogue]
causes:
  - configuration
  - monitoring-gap
trigger: deploy
detection: customer
mitigation: rollback
impact: { users: 20%, revenue: 300 EUR }
links:
  - url: https://status.example/4711
    title: Status page
kind: security
exposure: { from: 2024-05-12 13:00, until: 2024-05-12 14:30 }
authors: [mira, ola]
published: 2024-05-20
started: 2024-05-12 13:30
timezone: America/Los_Angeles
---

## Summary

A wrong index name emptied every search.

## Timeline

- 13:32 **Detected** — A customer writes to support.
- 13:35 **Acknowledged** — Mira confirms it.
- 13:40–14:00 **False lead** — Ola restarts the search nodes.
- 14:15 **Escalated** — The team that made the change joins.
- 14:30 **Mitigated, Resolved** — The change is reverted and search answers.

## Root cause

The release named an index that did not exist.

## Measures

- [x] Refuse an index that does not exist (owner: @search; kind: prevent; due: 2024-06-01; done: 2024-05-30; issue: SEA-7)
- [x] Ask for one known product every minute (owner: @sre; kind: detect; due: 2024-06-14; done: 2024-06-12; issue: SEA-8)

| Measure | Owner | Due | Status |
| --- | --- | --- | --- |
| Name the indexes in one place | @search | 2024-07-01 | done |
`;

/** What is replaced, by what, and the findings: "line:column rule". */
type Row = readonly [replaced: string, replacement: string, ...findings: readonly string[]];

const published = "published: 2024-05-20"; // line 18
const cause = "The release named an index that did not exist."; // line 37
const entries = /- 13:32[\s\S]*answers\./.exec(report)?.[0] ?? ""; // lines 29 to 33

function table(row: string): string {
  return `| Time | Marker | Event |
| --- | --- | --- |
| 13:32 | Detected | A customer writes to support. |
${row}
| 14:30 | Mitigated, Resolved | The change is reverted. |`;
}

describe("front matter", () => {
  rows([
    ["---\ntitle", "---js\ntitle", "1:1 frontmatter-missing"],
    ["---\ntitle", "+++\ntitle", "1:1 frontmatter-missing"],
    ["---\ntitle", "\n---\ntitle", "1:1 frontmatter-missing"],
    ["Los_Angeles\n---", "Los_Angeles", "1:1 frontmatter-missing"],
    ["[mira, ola]", "[@mira, ola]", "17:11 yaml-syntax"],
    ["[mira, ola]", "[mira, @ola]", "17:17 yaml-syntax"],
    ["title: Search", "title: PM: Search", "2:8 yaml-syntax"],
    ["title: Search", "title: [PM] Search", "2:8 yaml-syntax"],
    ["trigger: deploy", "trigger: deploy\nseverity: sev1", "9:1 yaml-syntax"],
    ["revenue: 300", "users: 300", "11:23 yaml-syntax"],
    ["  - url", "\t- url", "13:1 yaml-syntax"],
  ]);

  describe("once missed", () => {
    // An alias of nothing is a syntax error, not an empty value.
    rows([["trigger: deploy", "trigger: *deploy", "8:10 yaml-syntax"]]);
  });
});

describe("values of the front matter", () => {
  rows([
    ["title: Search returned nothing for an hour\n", "", "1:1 schema/required"],
    ["severity: sev2\n", "", "1:1 schema/required"],
    ["title: Search returned nothing for an hour", "title: 2024", "2:8 schema/type"],
    ["title: Search returned nothing for an hour", "title:", "2:1 schema/type"],
    ["sev2", "sev9", "3:11 schema/enum"],
    ["severity: sev2", "severtiy: sev2", "1:1 schema/required", "3:1 schema/additionalProperties"],
    ["[search, catalogue]", "search", "4:11 schema/type"],
    ["[search, catalogue]", "[search, 7]", "4:20 schema/type"],
    ["[search, catalogue]", "[search, search]", "4:20 schema/uniqueItems"],
    ["[search, catalogue]", "[]", "4:11 schema/minItems"],
    ["  - configuration", "  - 7", "6:5 schema/type"],
    ["  - monitoring-gap", "  - configuration", "7:5 schema/uniqueItems"],
    ["trigger: deploy", "trigger: rollout", "8:10 schema/enum"],
    ["detection: customer", "detection: luck", "9:12 schema/enum"],
    ["mitigation: rollback", "mitigation: prayer", "10:13 schema/enum"],
    ["kind: security", "kind: safety", "15:7 schema/enum"],
    ["{ users: 20%, revenue: 300 EUR }", "20%", "11:9 schema/type"],
    ["{ users: 20%", "{ user: 20%", "11:11 schema/additionalProperties"],
    ["300 EUR", "[300]", "11:32 schema/type"],
    ["  - url: https://status.example/4711\n    title", "  - title", "13:5 schema/required"],
    ["https://status.example/4711", "status.example", "13:10 schema/pattern"],
    ["    title: Status page", "    name: Status page", "14:5 schema/additionalProperties"],
    ["    title: Status page", '    title: ""', "14:12 schema/minLength"],
    ["{ from", "{ form", "16:13 schema/additionalProperties"],
    ["[mira, ola]", "[mira, 4]", "17:17 schema/type"],
    ["[mira, ola]", "[mira, mira]", "17:17 schema/uniqueItems"],
    [published, "published: 2024-02-30", "18:12 schema/format"],
    [published, "publshed: 2024-05-20", "18:1 schema/additionalProperties"],
    [published, "version: 2", "18:10 schema/const"],
    [published, "status: done", "18:9 schema/enum"],
    [published, "id: ../search", "18:5 schema/pattern"],
    [published, "incidents: #88", "18:1 schema/type"],
    [published, "imported: { form: old.md }", "18:13 schema/additionalProperties"],
    [published, "approximate: yes", "18:14 schema/type"],
    [published, "ongoing: true", "33:3 schema/not"],
    [published, "related: [another]", "18:11 related-unknown"],
    [
      published,
      "measures:\n  - txet: Look\nupdated: 2024-05-20",
      "19:5 schema/additionalProperties",
      "19:5 schema/required",
      "41:1 section-duplicate",
    ],
  ]);

  describe("once missed", () => {
    // One wrong value is one finding.
    rows([
      ["[search, catalogue]", '[search, ""]', "4:20 schema/minLength"],
      ["title: Search returned nothing for an hour", 'title: ""', "2:8 schema/minLength"],
      ["severity: sev2", "severity: 2", "3:11 schema/type"],
      ["trigger: deploy", "trigger:", "8:1 schema/type"],
    ]);
  });
});

describe("moments", () => {
  rows([
    [published, "detected: 2024-05-32 13:32", "18:11 time-invalid"],
    [published, "detected: in the morning", "18:11 time-invalid"],
    [published, "resolved: 2024-05-12 14:40", "18:11 time-contradiction"],
    [published, "published: 2062-05-20", "18:12 time-future"],
    ["until: 2024-05-12 14:30", "until: 2024-05-32", "16:44 time-invalid"],
    ["until: 2024-05-12 14:30", "until: 2024-05-11", "16:44 time-order"],
    // In Los Angeles clocks go from 01:59 to 03:00 on 10 March, and show 01:30 twice on 3 November.
    ["until: 2024-05-12 14:30", "until: 2024-03-10 02:30", "16:44 time-invalid"],
    ["until: 2024-05-12 14:30", "until: 2024-11-03 01:30", "16:44 time-ambiguous"],
    ["America/Los_Angeles", "America/Los_Angelos", "19:10 time-zone-missing", "20:11 time-invalid"],
    ["America/Los_Angeles", "IST", "19:10 time-zone-missing", "20:11 time-ambiguous"],
    ["timezone: America/Los_Angeles\n", "", "19:10 time-zone-missing"],
  ]);
});

describe("sections", () => {
  rows([
    ["## Summary\n\nA wrong index name emptied every search.\n", "", "1:1 section-missing"],
    ["impact: { users: 20%, revenue: 300 EUR }\n", "", "1:1 section-missing"],
    ["## Summary", "# Search was slow\n\n## Summary", "23:1 section-duplicate"],
    ["## Measures", "## Root cause\n\nNobody looked.\n\n## Measures", "39:1 section-duplicate"],
    [published, "rootCause: A wrong name.", "35:1 section-duplicate"],
    [cause, "", "35:1 section-empty"],
    ["## Measures", "## Thanks\n\n## Measures", "39:1 section-empty"],
    [cause, `${">".repeat(101)} an index`, "37:101 too-deep"],
    ["Search returned", "TODO Search returned", "2:8 placeholder"],
    ["an index that did not", "TODO", "37:19 placeholder"],
    ["an index that did not", "🏷 TODO", "37:22 placeholder"],
    ["an index that did not", "**TODO**", "37:21 placeholder"],
    ["an index that did not", "an\nTODO", "38:1 placeholder"],
    [cause, "…", "37:1 placeholder"],
    [cause, "### FIXME\n\nA name.", "37:5 placeholder"],
    [cause, "- A name.\n\n  - TBD", "39:5 placeholder"],
    ["Mira confirms", "TBD confirms", "30:28 placeholder"],
    ["@search | 2024-07-01", "TBD | 2024-07-01", "46:35 placeholder"],
    ["emptied every search.", "emptied every search. The outage lasted 50 minutes.", "25:60 stated-duration"],
  ]);

  describe("once missed", () => {
    // What stands behind an escape, an entity or an indented line break is pointed at wrongly.
    rows([
      ["an index that did not", "R&amp;D TODO", "37:27 placeholder"],
      ["an index that did not", "\\_x\\_ TODO", "37:25 placeholder"],
      ["Mira confirms it.", "Mira confirms\n  TODO it.", "31:3 placeholder"],
      [cause, "> The release named\n> TODO", "38:3 placeholder"],
      ["Name the indexes in one place", "…", "46:3 placeholder"],
      ["emptied every search.", "emptied R&amp;D. The outage lasted 50 minutes.", "25:55 stated-duration"],
    ]);
  });

  // Of several places that are too deep the first is told.
  it.fails("too-deep, twice", () =>
    expectRow([cause, `${">".repeat(101)} a\n\nText.\n\n${">".repeat(101)} b`, "37:101 too-deep"]));
});

describe("timeline", () => {
  rows([
    ["- 13:35", "- 25:35", "30:3 time-invalid"],
    ["- 13:35", "- **13:75**", "30:5 time-invalid"],
    ["13:40–14:00", "13:40–14:75", "31:3 time-invalid"],
    ["- 13:35", "- 13:31", "30:3 time-order", "30:3 timeline-order"],
    ["- 14:15", "- 13:39", "32:3 timeline-order"],
    ["- 14:15 **Escalated** —", "- Then", "32:1 timeline-unparsed"],
    ["- 13:35 **Acknowledged** — ", "\n13:35 ", "31:1 timeline-unparsed"],
    [entries, "Nobody wrote it down.", "1:1 schema/required", "27:1 timeline-unparsed"],
    ["**Escalated**", "**Escalted**", "32:11 schema/enum"],
    ["- 14:30", "- 2025-05-12 14:30", "33:3 implausible-gap"],
    ["- 14:30", "- 2062-05-12 14:30", "33:3 implausible-gap", "33:3 time-future"],
    ["- 13:35", "- 13:35 (21:35 UTC)", "30:3 time-contradiction"],
    ["- 14:30", "- 13:30 PST", "33:3 time-zone-mismatch"],
    ["- 13:35", "- 13:35 CST", "30:3 time-ambiguous"],
    ["- 13:32", "- 13:31 **Started** — The release.\n- 13:32", "19:10 time-contradiction"],
    ["**Mitigated, Resolved** —", "**Resolved** — A try.\n- 14:40 **Mitigated** —", "33:3 time-order"],
    [entries, table("| 13:35 | Aknowledged | Mira confirms it. |"), "32:11 schema/enum"],
    [entries, table("| 13:75 | Acknowledged | Mira confirms it. |"), "32:3 time-invalid"],
    [entries, table("| 13:31 | | Mira confirms it. |"), "32:3 timeline-order"],
    [entries, table("| later | Acknowledged | Mira confirms it. |"), "32:1 timeline-unparsed"],
    [
      entries,
      "### 13:32 **Detected**\n\nA mail.\n\n### 13:31\n\nMira.\n\n### 14:30 **Mitigated, Resolved**\n\nReverted.",
      "33:5 timeline-order",
    ],
  ]);

  describe("once missed", () => {
    // One wrong word makes the whole list of markers vanish without a finding of its own.
    rows([["Mitigated, Resolved", "Mitigated, Resovled", "33:22 schema/enum", "1:1 schema/required"]]);
  });
});

describe("measures", () => {
  rows([
    ["due: 2024-06-01", "due: soon", "41:80 schema/format"],
    ["kind: prevent", "kind: fix", "41:66 schema/enum"],
    ["kind: prevent", "knd: prevent", "41:60 schema/additionalProperties"],
    ["done: 2024-05-30", "done: 2024-02-30", "41:98 schema/format"],
    ["done: 2024-05-30", "done: 2062-05-30", "41:98 time-future"],
    ["issue: SEA-7", "status: perhaps", "41:118 schema/enum"],
    ["owner: @search", "owner: TBD", "41:51 placeholder"],
    ["owner: @sre; kind: detect", "owner: @sre; kind: alert", "42:66 schema/enum"],
    ["2024-07-01", "July", "46:45 schema/format"],
    ["| done |", "| perhaps |", "46:58 schema/enum"],
    ["- [x] Refuse an index that does not exist (", "- [x] (", "41:1 schema/minLength"],
  ]);

  describe("once missed", () => {
    rows([
      [
        "an index that does not exist (owner: @search; kind: prevent; due: 2024-06-01",
        "R&amp;D (owner: @search; due: soon",
        "41:44 schema/format",
      ],
      ["exist (owner: @search; kind: prevent", "exist\n  (owner: @search; kind: fix", "42:26 schema/enum"],
    ]);
  });
});

describe("the good report", () => {
  it("is good", async () => {
    expect(await findingsIn(report)).toEqual([]);
  });
});

function rows(table: readonly Row[]): void {
  it.each(table.map((row) => [titleOf(row), row] as const))("%s", (_, row) => expectRow(row));
}

async function expectRow([replaced, replacement, ...findings]: Row): Promise<void> {
  const parts = report.split(replaced);
  expect(parts.length, `times that “${replaced}” occurs, plus one`).toBe(2);
  expect(await findingsIn(parts.join(replacement))).toEqual([...findings].sort());
}

function titleOf([, replacement, ...findings]: Row): string {
  return `${findings.join(", ")}: ${JSON.stringify(replacement).slice(0, 70)}`;
}

/** What is understood wrongly or not at all; advice and rules of taste are left to their own tests. */
async function findingsIn(text: string): Promise<readonly string[]> {
  const groups = ["reading", "sections", "time", "timeline", "library"];
  const known = [...rules.rules, ...rules.libraryRules]
    .filter((rule) => groups.includes(rule.group) && rule.level !== "info")
    .map(({ id }) => id);
  return (await checkOne(text))
    .filter((finding) => known.includes(ruleOf(finding)))
    .map((finding) => `${rangeOf(finding).line}:${rangeOf(finding).column} ${finding.ruleId}`)
    .sort();
}
