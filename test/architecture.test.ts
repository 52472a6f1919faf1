import { describe, expect, test } from "vitest";
import { type Edge, edgesOf, linesMatching, type SourceFile, sourceFiles } from "./source-files.ts";

/** Imports only point left: a folder may import those before it. Those of one place do not know each other. */
const stages = [
  ["config"],
  ["read"],
  ["parse"],
  ["extract"],
  ["validate", "format"],
  ["import", "audience"],
  ["model"],
  ["statistics", "search"],
  ["outputs"],
  ["render"],
  ["write"],
  ["commands"],
];

const foundation = new Set(["time", "schema", "yaml"]);

/** Root files that put everything together; the others are foundation. */
const top = new Set(["src/run.ts", "src/cli.ts", "src/node-effects.ts", "src/index.ts", "src/remark.ts"]);

/** What pages and charts may import besides the model, the statistics and the foundation. */
const forSite = new Set([
  "src/render/site.ts",
  "src/render/content-security-policy.ts",
  // What a page is to those who render it, and how it becomes a document.
  "src/render/page-module.ts",
  "src/render/render-document.ts",
]);

/** Imports of site/ that reach too far to the left and are known. */
const knownEdges = [
  "site/parts/severity-key.tsx -> src/config/config.ts",
  "site/parts/severity-mark.tsx -> src/config/config.ts",
  "site/parts/severity-tone.ts -> src/config/config.ts",
  "site/parts/site-index.ts -> src/extract/similar-reports.ts",
];

const src = sourceFiles("src");
const site = sourceFiles("site");

/** The folder of src/ that a file is in; null for a file of the root or of another place. */
function folderOf(path: string): string | null {
  const [place, folder, ...others] = path.split("/");
  return place === "src" && folder !== undefined && others.length > 0 ? folder : null;
}

function stageOf(folder: string | null): number {
  return stages.findIndex((names) => folder !== null && names.includes(folder));
}

function isFoundation(path: string): boolean {
  const folder = folderOf(path);
  return path.startsWith("src/") && (folder === null ? !top.has(path) : foundation.has(folder));
}

function mayImport({ from, to }: Edge): boolean {
  const [own, other] = [folderOf(from), folderOf(to)];
  if (from.startsWith("site/client/")) return to.startsWith("site/client/");
  if (from.startsWith("site/")) {
    if (to.startsWith("site/client/")) return false;
    if (to.startsWith("site/") || isFoundation(to) || forSite.has(to)) return true;
    return other === "model" || other === "statistics";
  }
  if (!to.startsWith("src/")) return false;
  if (top.has(from) || (own !== null && own === other)) return true;
  if (isFoundation(to)) return true;
  if (isFoundation(from) || top.has(to)) return false;
  if (own === "rules" || own === "library-rules")
    return stageOf(other) >= 0 && stageOf(other) <= stageOf("validate");
  if (own === "importers") return stageOf(other) >= 0 && stageOf(other) <= stageOf("import");
  if (own === "report") return stageOf(other) >= 0 && stageOf(other) < stageOf("commands");
  if (other === "report") return own === "commands";
  return stageOf(other) >= 0 && stageOf(other) < stageOf(own);
}

function written(edges: readonly Edge[]): string[] {
  return edges.map(({ from, to }) => `${from} -> ${to}`);
}

describe("imports", () => {
  const edges = [...src, ...site].flatMap((file) => edgesOf(file));

  test("are found", () => {
    expect(edges.length).toBeGreaterThan(400);
    expect(written(edges)).toContain("src/parse/parse-report.ts -> src/parse/split-front-matter.ts");
  });

  test.each([
    ["src/parse/a.ts", "src/read/b.ts", true],
    ["src/read/a.ts", "src/parse/b.ts", false],
    ["src/statistics/a.ts", "src/search/b.ts", false],
    ["src/rules/a.ts", "src/validate/b.ts", true],
    ["src/rules/a.ts", "src/model/b.ts", false],
    ["src/validate/a.ts", "src/rules/b.ts", false],
    ["src/write/a.ts", "src/report/b.ts", false],
    ["src/commands/a.ts", "src/report/b.ts", true],
    ["src/report/a.ts", "src/commands/b.ts", false],
    ["src/format/a.ts", "src/extract/b.ts", true],
    ["src/format/a.ts", "src/validate/b.ts", false],
    ["src/import/a.ts", "src/extract/b.ts", true],
    ["src/import/a.ts", "src/importers/b.ts", false],
    ["src/importers/a.ts", "src/import/b.ts", true],
    ["src/importers/a.ts", "src/model/b.ts", false],
    ["src/time/a.ts", "src/config/b.ts", false],
    ["src/slug.ts", "src/extract/b.ts", false],
    ["src/extract/a.ts", "src/slug.ts", true],
    ["src/extract/a.ts", "src/run.ts", false],
    ["src/render/a.ts", "site/pages/b.tsx", false],
    ["site/pages/a.tsx", "src/render/site.ts", true],
    ["site/pages/a.tsx", "src/render/eleventy.ts", false],
    ["site/client/a.ts", "src/slug.ts", false],
    ["site/parts/a.tsx", "site/client/b.ts", false],
  ])("%s -> %s: %s", (from, to, allowed) => {
    expect(mayImport({ from, to })).toBe(allowed);
  });

  test("only point left", () => {
    const wrong = edges.filter((edge) => edge.from.startsWith("src/") && !mayImport(edge));
    expect(written(wrong)).toEqual([]);
  });

  test("of the site reach no farther than they may, but for the known ones", () => {
    const wrong = edges.filter((edge) => edge.from.startsWith("site/") && !mayImport(edge));
    expect([...new Set(written(wrong))].sort()).toEqual(knownEdges);
  });

  test("know every folder of src", () => {
    const known = new Set([...stages.flat(), ...foundation, "rules", "library-rules", "report", "importers"]);
    const folders = new Set(src.map(({ path }) => folderOf(path)).filter((folder) => folder !== null));
    expect([...folders].filter((folder) => !known.has(folder))).toEqual([]);
  });

  test("are written with their extension, and to files that are there", () => {
    const paths = new Set([...src, ...site].map(({ path }) => path));
    const missing = edges.filter(({ to }) => !paths.has(to) && !/\/generated\/|\.d\.ts$|\.json$/.test(to));
    expect(written(missing)).toEqual([]);
  });

  test("of rules and importers are dynamic: no file names one", () => {
    const named = edges.filter(
      ({ from, to }) =>
        /^src\/(?:rules|library-rules|importers)\//.test(to) && folderOf(from) !== folderOf(to),
    );
    expect(written(named)).toEqual([]);
  });

  test.each([
    ["satteri", "src/parse/parse-markdown.ts"],
    ["gray-matter", "src/parse/split-front-matter.ts"],
  ])("of %s are in one place", (name, place) => {
    const using = src.filter(({ text }) => text.includes(`"${name}"`)).map(({ path }) => path);
    expect(using).toEqual([place]);
  });

  test("make no circle among the folders of src", () => {
    const links = new Set(
      edges.flatMap(({ from, to }) => {
        const [own, other] = [folderOf(from), folderOf(to)];
        return own !== null && other !== null && own !== other ? [`${own} ${other}`] : [];
      }),
    );
    expect([...links].filter((link) => links.has(link.split(" ").reverse().join(" ")))).toEqual([]);
  });
});

describe("what reaches outside", () => {
  const outside = (pattern: RegExp, allowed: RegExp): readonly string[] =>
    linesMatching(
      src.filter(({ path }) => !allowed.test(path)),
      pattern,
    );

  test("the terminal: only cli.ts, node-effects.ts and reporters", () => {
    expect(
      outside(/\bconsole\.|\bprocess\.std(?:out|err)\b/, /^src\/(?:cli|node-effects)\.ts$|^src\/report\//),
    ).toEqual([]);
  });

  test("the process's end: only cli.ts", () => {
    expect(outside(/\bprocess\.(?:exit|exitCode|abort)\b/, /^src\/cli\.ts$/)).toEqual([]);
  });

  test("the clock: only node-effects.ts", () => {
    expect(outside(/\bDate\.now\(|\bnew Date\(\)/, /^src\/node-effects\.ts$/)).toEqual([]);
  });

  test("chance: nowhere", () => {
    expect(outside(/\bMath\.random\(|\brandomUUID\(/, /^$/)).toEqual([]);
  });

  test("code from text: nowhere", () => {
    expect(outside(/\beval\(|\bnew Function\(|\bcreateRequire\(/, /^$/)).toEqual([]);
  });
});

describe("files", () => {
  test("are at most 300 lines long", () => {
    const long = [...src, ...site].filter(({ text }) => text.split("\n").length - 1 > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("say of everything they export what it is", () => {
    expect(src.flatMap(undocumented)).toEqual(knownUndocumented);
  });
});

/** What still has no doc comment and is known. */
const knownUndocumented: readonly string[] = [];

/** What a folder describes once for all of its files. */
const described = new Set(["rule", "figure", "output", "reporter", "register", "layout"]);
const declaration =
  /^export (?:declare )?(?:default )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/;

/** Exported symbols without a doc comment right above them. */
function undocumented({ path, text }: SourceFile): string[] {
  const lines = text.split("\n");
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const name = declaration.exec(line)?.[1];
    // The further signatures of a function have the comment of the first.
    if (name === undefined || seen.has(name) || described.has(name)) return [];
    seen.add(name);
    return lines[index - 1]?.trimEnd().endsWith("*/") ? [] : [`${path} ${name}`];
  });
}
