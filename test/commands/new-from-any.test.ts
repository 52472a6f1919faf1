import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/default-config.ts";
import { extractReport } from "../../src/extract/extract-report.ts";
import type { Report } from "../../src/extract/report.ts";
import type { SectionName } from "../../src/extract/section.ts";
import { sectionLookup, sectionTitles } from "../../src/extract/section-names.ts";
import { markdownBlocks } from "../../src/extract/structured.ts";
import { parseReport } from "../../src/parse/parse-report.ts";
import { plainText } from "../../src/parse/plain-text.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const library = new TemporaryLibrary();
library.write({ "afterword.yml": "title: Any\n" });
afterAll(() => library.remove());

/** Writes facts as a report and reads it back. */
async function written(facts: object): Promise<Report> {
  const bytes = new TextEncoder().encode(JSON.stringify(facts));
  const { status, out, remarks } = await library.run(["new", "--from", "-"], {
    readStandardInput: async () => bytes,
  });
  expect(`${status} ${remarks}`).toMatch(/^0 /);
  const path = out.trim();
  const text = library.read(path);
  rmSync(join(library.root, path));
  const sections = sectionLookup({});
  return extractReport(parseReport(path, text, 100), {
    timezone: defaultConfig.timezone,
    sections,
    trackers: [],
  });
}

/** Words, and what YAML, Markdown and reports read something into. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("the", "queue", "ist", "voll", "14:00", "5", "%", "日本", "é", "api_key_1"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."---|***|+++|# x|## Timeline|===|- a|1. a|> q|```|~~~|<!--|-->|<script>|<b>|</div>|<?|<![CDATA[|{{x}}|[a]: b|[^1]|[^1]: n|[x](y)|![](i.png)|**Resolved**|**Mitigated** —|— x|: y| #z|@me|[|]|{|}|&a|*a|!t|%|`c`|~~s~~|\\|| |---|(owner: x)|owner: @a; due: 2024-01-01|unknown|? |UTC|to 15:00|–15:00|null|true|1e3|0x1F|~|'|\"|\t|___|&amp;|https://x.y/z".split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(" "));
const text = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n", " ")), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.map(([words, end]) => words + end).join(""));

const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
const label = line.map(oneLine).filter((value) => /\S/.test(value) && !/[\r\n\p{Surrogate}]/u.test(value));
const moment = fc
  .tuple(
    fc.integer({ min: 1_600_000_000, max: 1_700_000_000 }),
    fc.constantFrom("Z", "+02:00", " Europe/Oslo", ""),
  )
  .map(([second, zone]) =>
    `${new Date(second * 1000).toISOString().slice(0, 16)}${zone}`.replace(/T(?=.*(?: |\d$))/, " "),
  );
const marker = fc.constantFrom("detected", "mitigated", "false-lead", "communicated", "resolved");

/** What readers see of Markdown from somewhere else: as in front matter, which knows no sections. */
function plain(markdown: string): string {
  const unix = markdown.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
  return plainText(markdownBlocks(unix, { line: 1, column: 1, endLine: 1, endColumn: 1 }));
}

const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a text has all words of another in their order. What Markdown would hide may be shown between them. */
function hasWords(shown: string, wanted: string): boolean {
  let from = 0;
  return (wanted.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => {
    const at = shown.indexOf(word, from);
    from = at + word.length;
    return at !== -1;
  });
}

describe("a report written from any facts", () => {
  test("has them in its front matter, value for value", async () => {
    const facts = fc.record({
      title: label,
      services: fc.uniqueArray(label, { minLength: 1, maxLength: 3 }),
      severity: fc.constantFrom("sev1", "sev4", "unknown"),
      started: moment,
      authors: fc.uniqueArray(label, { maxLength: 3 }),
      tags: fc.uniqueArray(label, { maxLength: 3 }),
      impact: fc.record({ users: label, revenue: fc.integer() }),
      links: fc.array(fc.record({ url: fc.webUrl(), title: label }), { maxLength: 2 }),
      incidents: fc.uniqueArray(fc.oneof(label, fc.integer()), { maxLength: 2 }),
      summary: text,
    });
    await fc.assert(
      fc.asyncProperty(facts, async ({ summary, ...given }) => {
        const { frontMatter } = await written({ ...given, summary });
        const known = Object.entries(given).filter(([, value]) => !Array.isArray(value) || value.length > 0);
        expect(frontMatter).toMatchObject(Object.fromEntries(known));
      }),
      { numRuns: 60 },
    );
  });

  test("keeps each text in its section, and no text makes or ends a section", async () => {
    const facts = fc.record({
      summary: text,
      impact: text,
      symptoms: text,
      rootCause: text,
      resolution: text,
      lessons: text,
    });
    await fc.assert(
      fc.asyncProperty(facts, async (given) => {
        const { sections } = await written({ title: "Any", ...given });
        expect(sections.map(({ title }) => title)).toEqual(Object.values(sectionTitles));
        for (const [name, markdown] of Object.entries(given)) {
          const section = sections.find(({ names }) => names.includes(name as SectionName));
          const shown = plainText(section?.nodes ?? []);
          expect([shown, hasWords(shown, plain(markdown))]).toEqual([shown, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("has every entry of the timeline, with its time, its markers and no others", async () => {
    const entry = fc.record(
      {
        at: fc.oneof(moment, fc.constant("unknown")),
        until: moment,
        marker: fc.oneof(marker, fc.uniqueArray(marker, { minLength: 1 })),
        text,
      },
      { requiredKeys: ["at", "text"] },
    );
    const entries = fc
      .array(entry, { minLength: 1, maxLength: 6 })
      .map((all) =>
        all.map(({ until, ...rest }) =>
          rest.at === "unknown" ? rest : { ...rest, ...(until && { until }) },
        ),
      );
    await fc.assert(
      fc.asyncProperty(entries, async (timeline) => {
        const { record, sections } = await written({ title: "Any", timeline });
        expect(sections).toHaveLength(8);
        const read = record.timeline as { at: string; until?: string; marker?: unknown; text: string }[];
        const facts = (list: readonly { at: string; until?: string; marker?: unknown }[]) =>
          list.map(({ at, until, marker: word }) => [at, until, word === undefined ? [] : [word].flat()]);
        expect(facts(read)).toEqual(facts(timeline));
        for (const [index, { text: markdown }] of timeline.entries()) {
          const shown = read[index]?.text ?? "";
          expect([shown, hasWords(shown, plain(markdown))]).toEqual([shown, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("has every measure with its values", async () => {
    const measure = fc.record(
      {
        text: text.filter((value) => plain(value) !== ""),
        done: fc.constantFrom(true, false, null),
        owner: fc.oneof(label, fc.uniqueArray(label, { minLength: 1, maxLength: 3 })),
        due: fc.constantFrom("2024-06-15", "2025-01-01"),
        kind: fc.constantFrom("prevent", "detect"),
        issue: fc.oneof(fc.constant("ORD-88"), fc.constant("https://tracker.example/1"), label),
        priority: fc.oneof(label, fc.integer()),
        theme: label,
      },
      { requiredKeys: ["text"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(measure, { minLength: 1, maxLength: 4 }), async (measures) => {
        const { record } = await written({ title: "Any", measures });
        const values = (list: readonly Record<string, unknown>[]) =>
          list
            .map(({ text: words, done, priority, issue, ...others }) => ({
              ...others,
              text: letters(plain(String(words))),
              ...(typeof done === "boolean" && { done }),
              ...(priority !== undefined && { priority: String(priority) }),
              ...(issue !== undefined && { issue: String(issue) }),
            }))
            .map((item) => JSON.stringify(Object.entries(item).sort()))
            .sort();
        expect(values(record.measures as Record<string, unknown>[])).toEqual(values(measures));
      }),
      { numRuns: 60 },
    );
  });
});
