import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { loadLayouts } from "../../src/import/load-layouts.ts";
import { missingWords, wordsOf } from "../../src/import/missing-words.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { type ExpectedDraft, findImportCases, type ImportCase } from "./import-case.ts";

const cases = findImportCases();
const libraries: TemporaryLibrary[] = [];
const seenLayouts = new Set<string>();
afterAll(() => {
  for (const library of libraries) library.remove();
});

/** The part of `show --json` that is compared. */
interface Shown {
  readonly title: string;
  readonly severity: string | null;
  readonly authors: readonly string[];
  readonly participants: readonly string[];
  readonly moments: Readonly<Record<string, { readonly at: string } | null>>;
  readonly timeline: readonly {
    readonly at: string | null;
    readonly until: string | null;
    readonly markers: readonly string[];
    readonly text: string;
  }[];
  readonly measures: readonly {
    readonly text: string;
    readonly done: boolean | null;
    readonly dropped: boolean;
    readonly owner: string | null;
    readonly owners: readonly string[];
    readonly due: string | null;
    readonly issue: string | null;
    readonly theme: string | null;
  }[];
  readonly [section: string]: unknown;
}

interface FileReport {
  readonly outcome: string;
  readonly drafts: readonly {
    readonly id: string;
    readonly path: string;
    readonly layouts: readonly string[];
    readonly fields: Readonly<Record<string, { readonly status: string }>>;
    readonly contradictions: readonly unknown[];
  }[];
}

describe.each(cases)("$family/$name", (given) => {
  test("is read as its expectation says", async () => {
    const { library, file, status } = await imported(given);
    if (given.drafts === null) {
      expect(file.outcome).toBe("refused");
      expect(status).toBe(1);
      return;
    }
    expect(status).toBe(0);
    expect(file.drafts).toHaveLength(given.drafts.length);
    for (const [index, draft] of file.drafts.entries()) {
      for (const layout of draft.layouts) seenLayouts.add(layout);
      const shown = JSON.parse((await library.run(["show", draft.id, "--json"])).out) as Shown;
      const expected = given.drafts[index] ?? {};
      expect(summaryOf(shown, expected)).toEqual(wanted(expected));
      expectMoments(shown, expected, draft.fields);
    }
    expect((await library.run(["fmt", "--check"])).status).toBe(0);
    const check = await library.run(["check", "--format", "json"]);
    const errors = (
      JSON.parse(check.out) as { findings: { level: string; reason: string }[] }
    ).findings.filter(({ level }) => level === "error");
    expect(errors.length === 0 || file.drafts.some(({ contradictions }) => contradictions.length > 0)).toBe(
      true,
    );
  });

  test.skipIf(given.drafts === null)("loses no word", async () => {
    const { library, file } = await imported(given);
    const draft = file.drafts.map(({ path }) => library.read(path)).join("\n");
    const lost = missingWords(given.text, draft).filter((word) => !isLabel(word, given));
    expect(lost).toEqual([]);
  });
});

test("every layout has a fixture", async () => {
  const layouts = await loadLayouts();
  expect(layouts.map(({ id }) => id).filter((id) => !seenLayouts.has(id))).toEqual([]);
});

test("fixtures are found", () => {
  const folders = readdirSync(new URL("./", import.meta.url), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.length).toBeGreaterThanOrEqual(15);
  expect(cases.length).toBeGreaterThanOrEqual(50);
});

async function imported({
  name,
  text,
}: ImportCase): Promise<{ library: TemporaryLibrary; file: FileReport; status: number }> {
  const library = new TemporaryLibrary().write({ [`originals/${name}.md`]: text });
  libraries.push(library);
  const { out, status } = await library.run(["import", `originals/${name}.md`, "--report", "json"]);
  const { files } = JSON.parse(out) as { files: FileReport[] };
  const [file] = files;
  if (file === undefined) throw new Error("The report names no file.");
  return { library, file, status };
}

/** Headings and labels may be spelled anew: words that stand in a line that is one. */
function isLabel(word: string, { text }: ImportCase): boolean {
  const lines = text
    .split("\n")
    .filter((line) => /^\s*[|*_\-+\d.)#]*\s*[^|:]{1,40}(?::|\*\*|__|\||$)/.test(line));
  return lines.some((line) => wordsOf(line.slice(0, 60)).includes(word));
}

/** Text without markup, case and line breaks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`\\~[\]]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function instant(at: string | null | undefined): string | null {
  return at == null ? null : new Date(at).toISOString();
}

/** What was read, in the shape of the expectation and with no more than it judges. */
function summaryOf(shown: Shown, expected: ExpectedDraft): unknown {
  let from = 0;
  const timeline = expected.timeline?.map((entry) => {
    const index = shown.timeline.findIndex(
      ({ text }, at) => at >= from && plain(text).includes(plain(entry.has)),
    );
    const found = shown.timeline[index];
    if (found === undefined) return `no entry with “${entry.has}”`;
    from = index + 1;
    return {
      has: entry.has,
      ...("at" in entry && { at: instant(found.at) }),
      ...("until" in entry && { until: instant(found.until) }),
      ...("marker" in entry && { marker: found.markers.includes(markerOf(entry.marker)) }),
    };
  });
  const measures = expected.measures?.map((measure) => {
    const found = shown.measures.find(({ text, issue }) =>
      plain(`${text} ${issue ?? ""}`).includes(plain(measure.has)),
    );
    if (found === undefined) return `no measure with “${measure.has}”`;
    return {
      has: measure.has,
      ...("done" in measure && { done: found.done }),
      ...("dropped" in measure && { dropped: found.dropped }),
      ...("owner" in measure && {
        owner: plainName(
          [found.owner ?? "", ...found.owners].find((one) => plainName(one) === plainName(measure.owner)) ??
            found.owner,
        ),
      }),
      ...("due" in measure && { due: found.due }),
      ...("issue" in measure && { issue: found.issue }),
      ...("theme" in measure && { theme: plain(found.theme ?? "") }),
    };
  });
  return {
    ...("title" in expected && { title: plain(shown.title) }),
    ...("severity" in expected && { severity: shown.severity }),
    ...("authors" in expected && { authors: shown.authors }),
    ...("participants" in expected && { participants: shown.participants }),
    ...(timeline !== undefined && { timeline, entries: shown.timeline.length }),
    ...(measures !== undefined && { measures, count: shown.measures.length }),
    sections: Object.fromEntries(
      Object.entries(expected.sections ?? {}).map(([name, words]) => [name, has(shown[name], words)]),
    ),
  };
}

function wanted(expected: ExpectedDraft): unknown {
  const { title, severity, authors, participants, timeline, measures, sections } = expected;
  return {
    ...(title !== undefined && { title: plain(title) }),
    ...(severity !== undefined && { severity }),
    ...(authors !== undefined && { authors }),
    ...(participants !== undefined && { participants }),
    ...(timeline !== undefined && {
      timeline: timeline.map((entry) => ({
        has: entry.has,
        ...("at" in entry && { at: instant(entry.at) }),
        ...("until" in entry && { until: instant(entry.until) }),
        ...("marker" in entry && { marker: true }),
      })),
      entries: timeline.length,
    }),
    ...(measures !== undefined && {
      measures: measures.map((measure) => ({
        ...measure,
        ...("owner" in measure && { owner: plainName(measure.owner) }),
        ...("theme" in measure && { theme: plain(measure.theme ?? "") }),
      })),
      count: measures.length,
    }),
    sections: Object.fromEntries(Object.keys(sections ?? {}).map((name) => [name, true])),
  };
}

function plainName(name: string | null | undefined): string {
  return (name ?? "").replace(/^@/, "");
}

function markerOf(marker: string | undefined): string {
  return (marker ?? "").replace(" ", "-");
}

function has(section: unknown, words: string): boolean {
  const { text } = (section ?? {}) as { text?: string | null };
  return plain(text ?? "").includes(plain(words));
}

/** A moment is right, or reported as missing or guessed: never silently another. */
function expectMoments(
  { moments }: Shown,
  expected: ExpectedDraft,
  fields: Readonly<Record<string, { readonly status: string }>>,
): void {
  for (const name of ["started", "detected", "acknowledged", "declared", "mitigated", "resolved"]) {
    if (!(name in expected)) continue;
    const [read, right] = [instant(moments[name]?.at), instant(expected[name] as string | null)];
    const isTold = fields[name]?.status === "guessed" || (read === null && fields[name]?.status !== "read");
    expect(read === right || isTold, `${name}: ${read}, expected ${right}`).toBe(true);
  }
}
