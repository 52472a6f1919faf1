import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/default-config.ts";
import type { Report } from "../../src/extract/report.ts";
import { type BuiltLibrary, buildLibrary, type DraftsShown } from "../../src/model/build-library.ts";
import { readReport } from "../extract/a-report.ts";

function report(path: string, frontMatter: string, body = ""): Report {
  return readReport(`---\ntimezone: UTC\n${frontMatter}\n---\n\n${body}\n`, { path: `postmortems/${path}` });
}

function build(reports: readonly Report[], options: { drafts?: DraftsShown } = {}): BuiltLibrary {
  return buildLibrary(reports, {
    config: defaultConfig,
    asOf: "2024-06-01",
    drafts: options.drafts ?? "none",
  });
}

function idsOf({ library }: BuiltLibrary): string[] {
  return library.postmortems.map(({ id }) => id);
}

describe("the library's order", () => {
  test("is newest first by started, else detected, else resolved; undated last; then by id", () => {
    const reports = [
      report("undated-b.md", "title: x"),
      report("old.md", "title: x\nstarted: 2023-01-01 10:00"),
      report("same-b.md", "title: x\nstarted: 2024-01-01 10:00"),
      report("detected.md", "title: x\ndetected: 2024-03-01 10:00"),
      report("same-a.md", "title: x\nstarted: 2024-01-01 10:00"),
      report("resolved.md", "title: x\nresolved: 2024-02-01 10:00"),
      report("new.md", "title: x\nstarted: 2024-05-01 10:00"),
      report("undated-a.md", "title: x"),
    ];
    const order = ["new", "detected", "resolved", "same-a", "same-b", "old", "undated-a", "undated-b"];
    expect(idsOf(build(reports))).toEqual(order);
    expect(idsOf(build(reports.toReversed()))).toEqual(order);
  });

  test("takes the instant, not what the clocks showed", () => {
    const reports = [
      report("east.md", "title: x\nstarted: 2024-01-02T01:00:00+09:00"),
      report("west.md", "title: x\nstarted: 2024-01-01T23:00:00-08:00"),
    ];
    expect(idsOf(build(reports))).toEqual(["west", "east"]);
  });
});

describe("which reports it has", () => {
  test("drafts and reviews only when asked for", () => {
    const reports = [
      report("a.md", "title: x"),
      report("b.md", "title: x\nstatus: draft"),
      report("c.md", "title: x\nstatus: in-review"),
    ];
    expect(idsOf(build(reports))).toEqual(["a"]);
    expect(idsOf(build(reports, { drafts: "whole" }))).toEqual(["a", "b", "c"]);
  });

  test("drafts as stubs, apart from the library, and reviews whole", () => {
    const built = build(
      [
        report("a.md", "title: x"),
        report("b.md", "title: ' y '\nstatus: draft\nauthors: [Mira]\nstarted: 2024-05-30 10:00", "Secret."),
        report("c.md", "title: z\nstatus: in-review"),
      ],
      { drafts: "stubs" },
    );
    expect(idsOf(built)).toEqual(["a", "c"]);
    expect(built.stubs).toEqual([{ id: "b", title: "y", authors: ["Mira"], days: 2 }]);
  });

  test.each([
    ["its start", "started: 2024-05-20 10:00\ndetected: 2024-05-25 10:00", 12],
    ["its detection where no start is stated", "detected: 2024-05-25 10:00", 7],
    ["the day of its own calendar", "started: 2024-06-01 00:30\ntimezone: Asia/Tokyo", 0],
    ["nothing: not stated", "resolved: 2024-05-25 10:00", null],
    ["a start that is still to come: not stated", "started: 2024-06-03 10:00", null],
  ])("a stub's age counts from %s", (_name, moments, days) => {
    const text = `---\ntitle: x\nstatus: draft\n${moments}\n---\n`;
    const built = build([readReport(text, { path: "postmortems/a.md", timezone: "UTC" })], {
      drafts: "stubs",
    });
    expect(built.stubs.map((stub) => stub.days)).toEqual([days]);
  });

  test("a draft takes none of its files along, and without a title it is named", () => {
    const built = build(
      [report("a.md", "title: x\nstatus: draft", "![x](x.png)"), report("b.md", "id: b\nstatus: draft")],
      { drafts: "stubs" },
    );
    expect([...built.attachments]).toEqual([]);
    expect(built.left).toEqual(["postmortems/b.md"]);
  });

  test("those without a title are named, not built", () => {
    const built = build([report("a.md", "id: a"), report("b.md", "title: x")]);
    expect(idsOf(built)).toEqual(["b"]);
    expect(built.left).toEqual(["postmortems/a.md"]);
  });

  test("a second one of the same id is named, not built, in whatever case", () => {
    const built = build([report("2023/a.md", "title: x"), report("2024/A.md", "title: y")]);
    expect(idsOf(built)).toEqual(["a"]);
    expect(built.left).toEqual(["postmortems/2024/A.md"]);
  });

  test("a title that the heading gives is one", () => {
    expect(build([report("a.md", "id: a", "# One")]).library.postmortems[0]?.title).toBe("One");
  });
});

describe("links of a report", () => {
  const html = (link: string, path = "2024/a.md"): string => {
    const built = build([
      report(path, "title: x", `## Summary\n\n${link}`),
      report("2023/b.md", "title: y"),
      report("c/index.md", "title: z"),
    ]);
    return (
      built.library.postmortems.find(({ path: own }) => own === `postmortems/${path}`)?.summary?.html ?? ""
    );
  };

  test.each([
    ["to another report", "[b](../2023/b.md)", "../b/"],
    ["to a section of it", "[b](../2023/b.md#impact)", "../b/#impact"],
    ["to one that is a folder's index", "[c](../c/index.md)", "../c/"],
    ["to a file that is encoded", "[b](..%2F2023/b.md)", "../b/"],
    ["to another host", "[b](https://x.example/b.md)", "https://x.example/b.md"],
    ["to the root", "[b](/rules/)", "/rules/"],
    ["to the page itself", "[b](#impact)", "#impact"],
    ["to mail", "[b](mailto:ops@x.example)", "mailto:ops@x.example"],
    ["to a file beside it", "[log](logs/a.txt)", "files/2024/logs/a.txt"],
    ["to a file with spaces", "[log](<logs/a b.txt>)", "files/2024/logs/a%20b.txt"],
  ])("%s", (_, link, href) => {
    expect(html(link)).toContain(`href="${href}"`);
  });

  test("that leave the library lead nowhere on the page, and take no file along", () => {
    const built = build([
      report("a.md", "title: x", "## Summary\n\n[x](../../../etc/passwd) ![y](..%2f..%2f..%2fetc/passwd)"),
    ]);
    expect([...built.attachments]).toEqual([]);
  });

  test("and images beside it take their file along", () => {
    const built = build([
      report("2024/a.md", "title: x", "## Summary\n\n![g](images/g.png) [l](../shared/l.txt?x#y)"),
    ]);
    expect([...built.attachments]).toEqual([
      ["postmortems/a/files/2024/images/g.png", "postmortems/2024/images/g.png"],
      ["postmortems/a/files/shared/l.txt", "postmortems/shared/l.txt"],
    ]);
    expect(built.library.postmortems[0]?.summary?.html).toContain('src="files/2024/images/g.png"');
    expect(built.library.postmortems[0]?.summary?.html).toContain('href="files/shared/l.txt?x#y"');
  });

  test.each(["[x](%E0%A4%A)", "[x](%00)", "[x](...)", "[x](.)", "[x](..)", "[x](?)", "[x]()"])(
    "that are odd do not crash it: %s",
    (link) => {
      expect(html(link)).toContain("x");
    },
  );
});

describe("a postmortem", () => {
  const built = build([
    report(
      "a.md",
      "title: ' One '\nservices: [b, a, b]\ncauses: unknown\nvisibility: public\nincidents: [12, X-1]\nimpact: { users: 20%, requests: 5 }\nstarted: 2024-05-12 13:30",
      "Before.\n\n## Summary\n\n**Two**[^1].\n\n## Glossary\n\nThree.\n\n## Measures\n\n- [ ] Four (due: 2024-05-20; owner: @a, @b)\n- ~~Five~~ (due: 2024-05-20)\n- [x] Six (due: 2024-05-20)\n- Seven\n\n[^1]: Note.",
    ),
  ]);
  const [postmortem] = built.library.postmortems;

  test("has its values with defaults filled in", () => {
    expect(postmortem).toMatchObject({
      title: "One",
      status: "published",
      kind: "incident",
      severity: null,
      services: ["b", "a"],
      causes: ["unknown"],
      visibility: "public",
      incidents: ["12", "X-1"],
      impact: { users: "20%", requests: "5", revenue: null, text: null },
      zone: "UTC",
      rootCause: null,
      timeline: [],
    });
  });

  test("has its prose as text and as HTML, and every section in order", () => {
    expect(postmortem?.summary?.text).toBe("Two.");
    expect(postmortem?.summary?.html).toMatch(/^<p><strong>Two<\/strong>/);
    expect(postmortem?.sections.map(({ title, name, text }) => [title, name, text.split("\n")[0]])).toEqual([
      ["", null, "Before."],
      ["Summary", "summary", "Two."],
      ["Glossary", null, "Three."],
      ["Measures", "measures", "Four (due: 2024-05-20; owner: @a, @b)"],
    ]);
  });

  test("has its measures, and counts them as of a day", () => {
    expect(postmortem?.measures[0]).toMatchObject({
      text: "Four",
      done: false,
      owner: "@a",
      owners: ["@a", "@b"],
      due: "2024-05-20",
      html: "<p>Four</p>",
    });
    expect(postmortem?.measureCounts).toEqual({
      total: 4,
      done: 1,
      open: 1,
      notStated: 1,
      dropped: 1,
      overdue: 1,
    });
  });

  test("is visible inside only unless it says otherwise", () => {
    expect(build([report("b.md", "title: x")]).library.postmortems[0]?.visibility).toBe("internal");
    expect(build([report("b.md", "title: x\nvisibility: Public")]).library.postmortems[0]?.visibility).toBe(
      "internal",
    );
  });
});
