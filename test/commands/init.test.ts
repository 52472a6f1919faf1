import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { parseConfig } from "../../src/config/read-config.ts";
import { packageFile } from "../../src/package-file.ts";
import { listFiles } from "../../src/write/list-files.ts";
import { type Outcome, TemporaryLibrary } from "../support/temporary-library.ts";

/** What `afterword check --help` and its like offer. */
async function optionsOf(command: string): Promise<readonly string[]> {
  const { out } = await library.run([command, "--help"]);
  return [...out.matchAll(/--[a-z-]+/g)].map(([option]) => option);
}

const library = new TemporaryLibrary();
let made: Outcome;

beforeAll(async () => {
  made = await library.run(["init"]);
});

afterAll(() => library.remove());

describe("init in an empty folder", () => {
  test("says what it wrote, and wrote nothing else", async () => {
    const said = [...made.out.matchAll(/^Wrote (\S+)/gm)].map(([, path]) => path);
    expect(made.status).toBe(0);
    expect(made.remarks).toBe("");
    expect(said.sort()).toEqual([...(await listFiles(library.root))].sort());
    expect(said).toContain("postmortems/2024/2024-05-12-example.md");
    expect(said).toContain(".github/workflows/afterword.yml");
    expect(said).toContain(".gitlab-ci.yml");
  });

  test("leaves a library without any finding", async () => {
    const { status, out } = await library.run(["check", "--format", "json"]);
    expect([status, JSON.parse(out)]).toMatchObject([0, { files: 1, findings: [] }]);
  });

  test("leaves a library that is built", async () => {
    const { status, out } = await library.run(["build", "--no-search", "--out", "built"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Built 1 report /);
    expect(library.read("built/postmortems/2024-05-12-example/index.html")).toContain(
      "Example: reports could not be printed",
    );
  });

  test("leaves a library that is served", async () => {
    let url = "";
    let page = "";
    const { status } = await library.run(["serve", "--port", "0", "--no-search"], {
      out: (text) => {
        url += text.trim();
      },
      interrupted: async () => {
        page = await (await fetch(url)).text();
      },
    });
    expect([status, page]).toEqual([0, expect.stringContaining("Example: reports could not be printed")]);
  });

  test("leaves a template of which `new` makes a draft", async () => {
    const { status, out } = await library.run(["new", "It broke"]);
    expect([status, out]).toEqual([0, "postmortems/2026/2026-11-21-it-broke.md\n"]);
    expect(library.read(out.trim())).toBe(
      library.read("templates/postmortem.md").replace('title: ""', "title: It broke"),
    );
  });

  test("keeps everything when it is run again", async () => {
    const again = await library.run(["init"]);
    expect(again.status).toBe(0);
    expect(again.out).not.toContain("Wrote");
    expect(again.out).not.toMatch(/Add|Include/);
    expect(again.remarks.match(/^Kept /gm)).toHaveLength(10);
  });
});

describe("what init writes", () => {
  const yamls = [
    ".github/workflows/afterword.yml",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    "afterword.yml",
  ];

  test.each(yamls)("%s is YAML without a warning", (path) => {
    const { errors, warnings } = parseDocument(library.read(path), { version: "1.2" });
    expect([...errors, ...warnings]).toEqual([]);
  });

  test.each(["settings.json", "extensions.json", "afterword.code-snippets", "afterword.schema.json"])(
    ".vscode/%s is plain JSON",
    (name) => {
      expect(JSON.parse(library.read(`.vscode/${name}`))).toBeTypeOf("object");
    },
  );

  test("runs this version of Afterword, with options that there are", async () => {
    const { version } = JSON.parse(packageText("package.json"));
    const scripts = [...yamls.slice(0, 2)].flatMap((path) => commandsIn(parse(library.read(path))));
    expect(scripts.map((line) => line.split(" ").slice(0, 4).join(" ")).sort()).toEqual([
      `npx --yes afterword@${version} build`,
      `npx --yes afterword@${version} build`,
      `npx --yes afterword@${version} check`,
      `npx --yes afterword@${version} check`,
    ]);
    for (const line of scripts) {
      const known = await optionsOf(line.split(" ")[3] ?? "");
      const used = [...line.matchAll(/(?<=\s|")--[a-z-]+/g)].map(([option]) => option).slice(1);
      expect(used.filter((option) => !known.includes(option))).toEqual([]);
    }
  });

  test("the workflow gives each job only what it needs", () => {
    const { on, permissions, jobs } = parse(library.read(".github/workflows/afterword.yml"));
    expect(Object.keys(on)).toEqual(["pull_request", "push"]);
    expect(permissions).toEqual({});
    expect(
      Object.fromEntries(
        Object.entries<{ permissions: object }>(jobs).map(([name, job]) => [name, job.permissions]),
      ),
    ).toEqual({
      check: { contents: "read" },
      build: { contents: "read", pages: "read" },
      deploy: { pages: "write", "id-token": "write" },
    });
  });

  test("every action is one of GitHub's own at a major version", () => {
    const used = [...library.read(".github/workflows/afterword.yml").matchAll(/uses: (.+)/g)].map(
      ([, name]) => name,
    );
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name ?? ""))).toEqual([]);
  });

  test("GitLab's job hands its code quality report over", () => {
    const jobs = parse(library.read(".gitlab-ci.yml"));
    const { artifacts, script } = jobs["check-postmortems"];
    expect(script[0]).toContain(`--output gitlab=${artifacts.reports.codequality}`);
    expect(jobs.pages.artifacts.paths).toEqual(["public"]);
  });

  test("the hook checks reports and nothing else", () => {
    const [hook] = parse(library.read(".pre-commit-config.yaml")).repos[0].hooks;
    const own = parse(packageText(".pre-commit-hooks.yaml"))[0];
    expect([hook.files, hook.exclude, hook.entry]).toEqual([own.files, own.exclude, own.entry]);
    const isChecked = (path: string) =>
      new RegExp(hook.files).test(path) && !new RegExp(hook.exclude).test(path);
    expect(
      [
        "postmortems/2024/a.md",
        "postmortems/README.md",
        "postmortems/_notes/a.md",
        "docs/a.md",
        "postmortems/a.png",
      ].map(isChecked),
    ).toEqual([true, false, false, false, false]);
  });

  test("every setting that the configuration shows can be used", () => {
    const text = library.read("afterword.yml");
    const shown = text.replace(/^# (?=[a-zA-Z]+:(?: |$)| {2})/gm, "");
    const config = parseConfig(shown.replace(/^yaml-language-server.*$/m, ""));
    expect(shown.split("\n").length - (shown.match(/^#/gm) ?? []).length).toBeGreaterThan(20);
    expect(config.severities.map(({ id }) => id)).toEqual(["sev1", "sev2", "sev3", "sev4"]);
    expect(config.sections.rootCause).toEqual(["Ursache"]);
    expect(config.ignore).toEqual(["drafts/**"]);
    expect(parseConfig(text).timezone).toBe("UTC");
  });

  test("the configuration names the schema that lies beside it", () => {
    const [, way] = /\$schema=(\S+)/.exec(library.read("afterword.yml")) ?? [];
    expect(JSON.parse(library.read(way ?? "")).title).toMatch(/configuration|Afterword/i);
  });
});

describe("the snippets", () => {
  /** A snippet as somebody has filled it in: the first choice, else the text that is suggested. */
  function filled(name: string, times: readonly string[] = ["13:30", "13:40"]): string {
    const { body } = JSON.parse(library.read(".vscode/afterword.code-snippets"))[`Afterword: ${name}`];
    let next = 0;
    return body
      .join("\n")
      .replace(/\$\{\d\|([^,|]*)[^}]*\}/g, "$1")
      .replace(/\$\{\d:HH:MM\}/g, () => times[next++] ?? "")
      .replace("YYYY-MM-DD", "2026-12-01")
      .replace(/\$\{\d:([^}]*)\}/g, "$1")
      .replace(/\$\{1\}/, "It broke")
      .replace(/\\([\\$}])/g, "$1");
  }

  test("of the timeline are entries with their marker", async () => {
    const names = Object.keys(JSON.parse(library.read(".vscode/afterword.code-snippets")))
      .filter((name) => name.startsWith("Afterword: Timeline: "))
      .map((name) => name.slice("Afterword: ".length));
    const report = library
      .read("postmortems/2024/2024-05-12-example.md")
      .replace(
        /## Timeline[\s\S]*?(?=## Root)/,
        `## Timeline\n\n${names.map((name) => filled(name)).join("\n")}\n\n`,
      );
    library.write({ "snippets.md": report });
    const { out } = await library.run(["show", "snippets.md", "--json"]);
    const { timeline } = JSON.parse(out);
    expect(timeline.map(({ marker }: { marker: string | null }) => marker)).toEqual([
      null,
      ..."introduced started detected acknowledged declared escalated communicated false-lead mitigated resolved".split(
        " ",
      ),
    ]);
    expect(timeline[8].until).not.toBeNull();
  });

  test("that nobody fills in are found by the check", async () => {
    const report = library
      .read("postmortems/2024/2024-05-12-example.md")
      .replace("- 09:55", `${filled("Timeline: Communicated", ["HH:MM"])}\n- 09:55`);
    library.write({ "snippets.md": report });
    const { status, out } = await library.run(["check", "snippets.md"]);
    expect([status, out]).toEqual([1, expect.stringContaining("timeline-unparsed")]);
  });

  test("of a measure has all that the register shows", async () => {
    const report = library
      .read("postmortems/2024/2024-05-12-example.md")
      .replace(/- \[x\] Set[^\n]*/, filled("A measure"));
    library.write({ "snippets.md": report });
    const { out } = await library.run(["show", "snippets.md", "--json"]);
    expect(JSON.parse(out).measures[0]).toMatchObject({
      text: "what will be done",
      done: false,
      owner: "@team",
      kind: "prevent",
      due: "2026-12-01",
    });
  });

  test("of a whole report is the template", () => {
    expect(filled("A whole report")).toBe(
      library.read("templates/postmortem.md").replace('title: ""', 'title: "It broke"'),
    );
  });
});

/** A file of this package. */
function packageText(path: string): string {
  return readFileSync(packageFile(path), "utf8");
}

/** Every command line of CI jobs, wherever it stands in them. */
function commandsIn(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("npx ") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(commandsIn) : [];
}
