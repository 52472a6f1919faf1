import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
  library.write({ "afterword.yml": "timezone: UTC\n" });
});

afterEach(() => library.remove());

/** The front matter of a file. */
function frontMatter(path: string): Record<string, unknown> {
  return parse(library.read(path).split("---\n")[1] ?? "");
}

describe("new", () => {
  test("writes a draft and prints where it is, and nothing else", async () => {
    const { status, out, remarks } = await library.run(["new", "It broke"]);
    const path = "postmortems/2026/2026-11-21-it-broke.md";
    expect([status, out]).toEqual([0, `${path}\n`]);
    expect(remarks).toBe(`Fill it in; \`afterword check ${path}\` says what is missing.\n`);
  });

  test("writes what the flags say", async () => {
    const argv =
      "--started|2024-05-12 13:30|--severity|sev2|--service|checkout|--service|orders: new|--cause|code|--author|@ada|--kind|drill|--timezone|Europe/Oslo";
    const { out } = await library.run(["new", "Title: [PM] #1", ...argv.split("|")]);
    expect(out).toBe("postmortems/2024/2024-05-12-title-pm-1.md\n");
    expect(frontMatter(out.trim())).toEqual({
      title: "Title: [PM] #1",
      status: "draft",
      kind: "drill",
      severity: "sev2",
      services: ["checkout", "orders: new"],
      causes: ["code"],
      trigger: "unknown",
      detection: "unknown",
      mitigation: "unknown",
      timezone: "Europe/Oslo",
      started: "2024-05-12 13:30",
      authors: ["@ada"],
    });
  });

  test("writes a draft that has holes and no mistakes", async () => {
    const { out: path } = await library.run(["new", "It broke", "--started", "2024-05-12 13:30"]);
    const { status, out } = await library.run(["check", path.trim(), "--format", "json"]);
    const { errors, findings } = JSON.parse(out);
    expect([status, errors]).toEqual([0, 0]);
    expect(
      findings.map(({ rule, reason }: { rule: string; reason: string }) => `${rule}: ${reason}`),
    ).toEqual([
      "schema/required: Missing `resolved`",
      ...["Summary", "Impact", "Symptoms", "Timeline", "Root cause", "Resolution", "Measures", "Lessons"].map(
        (title) => `section-empty: Unexpected empty section “${title}”, expected its text`,
      ),
    ]);
  });

  test("works below the library's root", async () => {
    library.write({ "postmortems/2024/README.md": "" });
    const { out } = await library.run(["new", "It broke"], { folder: `${library.root}/postmortems/2024` });
    expect(out).toBe("../2026/2026-11-21-it-broke.md\n");
    expect(frontMatter("postmortems/2026/2026-11-21-it-broke.md").title).toBe("It broke");
  });

  test("puts a title on one line", async () => {
    const { out } = await library.run(["new", " It\n  broke\t twice \n"]);
    expect(frontMatter(out.trim()).title).toBe("It broke twice");
  });

  test("opens the editor that is set", async () => {
    library.write({
      "edit.mjs":
        'import { appendFileSync } from "node:fs";\nappendFileSync(process.argv[2], "Edited.\\n");\n',
    });
    const { status, out } = await library.run(["new", "It broke", "--open"], {
      env: { EDITOR: `${process.execPath} ${library.root}/edit.mjs` },
    });
    expect(status).toBe(0);
    expect(library.read(out.trim())).toMatch(/Edited\.\n$/);
  });

  test("says what to set where no editor is, and keeps the draft", async () => {
    const { status, out, remarks } = await library.run(["new", "It broke", "--open"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("$EDITOR")]);
    expect(library.read(out.trim())).toContain("title: It broke");
  });
});

describe("new refuses", () => {
  test.each([
    [[], "A report needs a title."],
    [[" "], "A report needs a title."],
    [["It broke", "--severity", "sev9"], "expected one of sev1, sev2, sev3, sev4, unknown in `severity`"],
    [["It broke", "--severity", "unknwon"], "did you mean unknown"],
    [["It broke", "--kind", "dril"], "did you mean drill in `kind`?"],
    [["It broke", "--started", "yesterday"], "`started` is “yesterday”, which is no moment."],
    [["It broke", "--started", "2024-02-30 10:00"], "`started` is “2024-02-30 10:00”, which cannot be"],
    [["It broke", "--started", "13:30"], "`started` is “13:30”, a time without its day."],
    [["It broke", "--timezone", "Mars/North"], "`timezone` is “Mars/North”, which is no time zone."],
    [["It broke", "--id", "../../etc/passwd"], "“../../etc/passwd” cannot be an id."],
    [["It broke", "--template", "../a"], "There is no template ../a in templates/."],
    [["It broke", "--as-of", "today"], "--as-of takes a date"],
  ])("%j with one sentence", async (argv, sentence) => {
    const { status, out, remarks } = await library.run(["new", ...argv]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain(sentence);
    expect(remarks.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  test("a service that a closed list does not have", async () => {
    library.write({ "afterword.yml": "services: [{ id: checkout }, { id: orders }]\n" });
    const { status, remarks } = await library.run(["new", "It broke", "--service", "chekout"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("did you mean checkout")]);
    expect((await library.run(["new", "It broke", "--service", "checkout"])).status).toBe(0);
  });

  test("to write where it may not", async () => {
    library.write({ postmortems: "a file" });
    const { status, remarks } = await library.run(["new", "It broke"]);
    expect([status, remarks]).toEqual([2, expect.stringMatching(/cannot be written \(E[A-Z]+\)/)]);
  });
});

describe("the id of a new report", () => {
  test("has a number where another report has it, in any case and as any alias", async () => {
    library.write({
      "postmortems/2026/2026-11-21-it-broke.md": goodReport,
      "postmortems/old.md": goodReportWith("severity:", "id: 2026-11-21-It-Broke-2\nseverity:"),
      "postmortems/older.md": goodReportWith("severity:", "aliases: [2026-11-21-it-broke-3]\nseverity:"),
    });
    const { out } = await library.run(["new", "It broke"]);
    expect(out).toBe("postmortems/2026/2026-11-21-it-broke-4.md\n");
  });

  test("is the one that was asked for, or none", async () => {
    expect((await library.run(["new", "It broke", "--id", "INC-1"])).out).toBe("postmortems/2026/INC-1.md\n");
    const written = library.read("postmortems/2026/INC-1.md");
    const { status, out, remarks } = await library.run(["new", "It broke again", "--id", "inc-1"]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain("The id inc-1 is taken by postmortems/2026/INC-1.md.");
    expect(library.read("postmortems/2026/INC-1.md")).toBe(written);
  });

  test("never leads to a file that is there, also one that is no report", async () => {
    library.write({
      "afterword.yml": "ignore: [2026/**]\n",
      "postmortems/2026/2026-11-21-it-broke.md": "Mine",
    });
    const { out } = await library.run(["new", "It broke"]);
    expect(out).toBe("postmortems/2026/2026-11-21-it-broke-2.md\n");
    expect(library.read("postmortems/2026/2026-11-21-it-broke.md")).toBe("Mine");
  });

  test.each([
    ["???", "2026-11-21-unnamed"],
    ["Überlauf im Café", "2026-11-21-uberlauf-im-cafe"],
    ["x".repeat(300), `2026-11-21-${"x".repeat(60)}`],
    ["../../etc/passwd", "2026-11-21-etc-passwd"],
  ])("of the title %j is an address", async (title, id) => {
    expect((await library.run(["new", title])).out).toBe(`postmortems/2026/${id}.md\n`);
  });

  test("has the day of the incident in its own zone", async () => {
    const { out } = await library.run(["new", "It broke", "--started", "2024-12-31T23:30:00-08:00"]);
    expect(out).toBe("postmortems/2024/2024-12-31-it-broke.md\n");
  });
});

describe("the prompts of the built-in template", () => {
  /** The phases of a failed deployment, each with where it is asked about and by which words. */
  test.each([
    ["immediate rollback", "Resolution", /rollback/],
    ["service restoration", "Resolution", /Service restored.*ended the impact/],
    ["log analysis", "Symptoms", /Logs:.*error lines/],
    ["monitoring dashboards", "Symptoms", /Dashboards:.*graph/],
    ["team updates", "Timeline", /Communication:.*\bteam\b/],
    ["stakeholder updates", "Timeline", /Communication:.*stakeholders/],
    ["issue identification", "Root cause", /Factors:.*come together/],
    ["change review", "Root cause", /Changes:.*merged.*deployment scripts/],
    ["collaboration", "Resolution", /Fix: who worked on it together/],
    ["testing the fix", "Resolution", /Fix:.*tested before it went out/],
    ["redeployment, watched", "Resolution", /Release of the fix:.*watched/],
    ["phased rollout", "Resolution", /Release of the fix:.*in steps.*canary/],
    ["documentation", "Summary", /someone who was not there/],
    ["debrief", "Lessons", /Debrief:.*talked over/],
    ["enhanced testing", "Measures", /Process:.*test.*pipeline/],
    ["updated checklists and runbooks", "Measures", /Process:.*checklist or runbook/],
    ["refined monitoring and alerts", "Measures", /Monitoring:.*alert.*sooner/],
    ["health checks and rollback triggers", "Measures", /Monitoring:.*health check.*trigger the rollback/],
  ])("ask for %s under %s", async (_phase, section, prompt) => {
    const { out } = await library.run(["new", "It broke"]);
    const text = library.read(out.trim());
    const [, body = ""] = new RegExp(`## ${section}\n([\\s\\S]*?)(?=\n## |$)`).exec(text) ?? [];
    const comments = [...body.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words]) => words ?? "");
    expect(comments.filter((comment) => prompt.test(comment.replaceAll("\n", " ")))).not.toEqual([]);
  });

  test("are all comments, short ones", async () => {
    const { out } = await library.run(["new", "It broke"]);
    const [, , body = ""] = library.read(out.trim()).split(/^---$/m);
    const visible = body
      .replace(/<!--[\s\S]*?-->/g, "")
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(visible.filter((line) => !line.startsWith("#"))).toEqual([]);
    expect(body.split("\n").filter((line) => line.length > 125)).toEqual([]);
  });
});
