import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultConfig } from "../../src/config/default-config.ts";
import { formatReport } from "../../src/format/format-report.ts";
import { readReport } from "../extract/a-report.ts";
import { whatItSays } from "./what-it-says.ts";

const starts = [
  ..."-*+|".split("").map((sign) => `${sign} `),
  ...["", "  ", "    ", "1. ", "10) ", "*   ", "  - ", "   1. ", "    * ", "> ", "### ", "- - ", "*\t", "-"],
];
const times = [
  ...["13:30", "**13:35**", "13:40-14:00", "13:40 to 13:50", "unknown", "?", "~14:00", "[13:00]", "`13:30`"],
  ...["2024-05-12", "2024-05-12 15:00", "(16:00 UTC)", "25:00", "14:00 PST", "13:30 (11:30 UTC)", "23:50"],
  ...[
    "**13:30 Detected**",
    "*13:31*",
    "__13:32:__",
    "~~13:33~~",
    "[13:34](u)",
    "00:10",
    "1:30 PM - 2 PM",
    "",
  ],
  ...["13:30&ndash;14:10", "12:00 UTC-13:45", "All times in CET", "**13:35**"],
];
const marks = [
  ...["", "**Detected**", "**noticed:**", " - ", " – ", " — ", ": ", "**all clear**, **mitigated**", "|"],
  ...[
    "**Detceted**",
    "**Red herring**",
    "<!-- c -->",
    "**Foo**",
    "\\- ",
    "\\*",
    "[^1]",
    "&amp;",
    "**Started** ",
  ],
];
const texts = [
  ...["The alert fires.", "", "14:00 x", "2h later", "**bold** x", "`code`", "```", "a | b |", "--- | ---"],
  ...["text (owner: @a; kind: prevent)", "(Due: 2024-01-01, OWNER: b, kind: detect)", "[x] done (owner: @a)"],
  ...[
    "[ ] open (status: open; done: 2024-02-02)",
    "<!-- afterword-disable-line x: y -->",
    "|---|---|",
    "===",
  ],
  ...["[l](http://x/y) (issue: [A-1](http://a/b); kind: x)", "Time | Event", "---", "<div>", "\\", "x  "],
  ...["(see me; owner: @q; effort: 3)", "- nested", "(owner: \\@a, kind: y).", "(owner: **b**; kind: *c*)"],
];
const yaml = [
  ...[
    "title: x",
    "severity: sev3",
    "services: [a]",
    "causes: [code]",
    "started: 2024-05-12 13:00",
    "# c",
    "",
  ],
  ...[
    "timezone: Europe/Oslo",
    "  # d",
    "own: |+\n  x\n\n",
    "summary: |\n  text\n\n  more",
    "x: *a",
    "links: []",
  ],
  ...["tags:\n  - a\n# z\n  - b", "impact: &a { users: 3 }", "authors:\n- b"],
];

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.constantFrom(...times),
    fc.constantFrom("", " "),
    fc.constantFrom(...marks),
    fc.constantFrom("", " "),
    fc.constantFrom(...texts),
  )
  .map((parts) => parts.join(""));
const lines = fc.array(fc.oneof({ arbitrary: line, weight: 3 }, fc.constant("")), { maxLength: 8 });
const aReport = fc
  .tuple(fc.shuffledSubarray(yaml), lines, lines, lines, fc.boolean())
  .map(([keys, summary, timeline, measures, windows]) => {
    const sections = [
      ["Summary", summary],
      ["Timeline", timeline],
      ["Measures", measures],
    ] as const;
    const body = sections.map(([name, content]) => `## ${name}\n\n${content.join("\n")}\n`);
    const text = `---\n${keys.join("\n")}\n---\n\n${body.join("\n")}`;
    return windows ? text.replaceAll("\n", "\r\n") : text;
  });

const options = { numRuns: 400, seed: 20240512 };

test("whatever a report is made of, it says the same when it is formatted, and changes once", () => {
  let changed = 0;
  fc.assert(
    fc.property(aReport, (text) => {
      const result = formatReport(text, { sort: false, config: defaultConfig });
      expect(result.problem ?? "").not.toContain("bug");
      if (!result.changed) return;
      changed += 1;
      expect(whatItSays(result.text)).toEqual(whatItSays(text));
      expect(formatReport(result.text, { sort: false, config: defaultConfig }).changed).toBe(false);
    }),
    options,
  );
  expect(changed).toBeGreaterThan(100);
});

test("whatever is sorted has the same entries at the same times, in order", () => {
  let sorted = 0;
  fc.assert(
    fc.property(aReport, (text) => {
      const result = formatReport(text, { sort: true, config: defaultConfig });
      if (result.problem !== null) return;
      const [before, after] = [text, result.text].map((some) => instants(some));
      expect(after?.toSorted()).toEqual(before?.toSorted());
      expect(after).toEqual(after?.toSorted());
      if (String(before) !== String(after)) sorted += 1;
    }),
    options,
  );
  expect(sorted).toBeGreaterThan(3);
});

function instants(text: string): readonly string[] {
  return readReport(text).timeline.flatMap(({ at }) => (at === null ? [] : [at.at]));
}
