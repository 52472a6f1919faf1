import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;
const path = "postmortems/2024/labels.md";
const draft = goodReportWith("severity: sev3", "status: draft\nseverity: sev3");
const published = goodReportWith(
  "severity: sev3",
  "status: published\npublished: 2026-11-21\nseverity: sev3",
);

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

describe("publish", () => {
  test("says in a draft that it is published, and when", async () => {
    library.write({ [path]: draft });
    expect(await library.run(["publish", "labels"])).toEqual({
      status: 0,
      out: `Published ${path} as of 2026-11-21.\n`,
      remarks: "",
    });
    expect(library.read(path)).toBe(published);
  });

  test("leaves a report that passes the check", async () => {
    library.write({ [path]: draft });
    await library.run(["publish", "labels"]);
    const { status, out } = await library.run(["check"]);
    expect([status, out]).toEqual([0, expect.stringContaining("no problems")]);
  });

  test.each([["labels"], [path], ["old-labels"]])("takes %s for the report", async (name) => {
    library.write({ [path]: draft.replace("severity:", "aliases: [old-labels]\nseverity:") });
    expect((await library.run(["publish", name])).status).toBe(0);
    expect(library.read(path)).toContain("status: published\n");
  });

  test("takes a report in review", async () => {
    library.write({ [path]: draft.replace("draft", "in-review") });
    await library.run(["publish", "labels"]);
    expect(library.read(path)).toBe(published);
  });

  test("takes its day from --as-of", async () => {
    library.write({ [path]: draft });
    await library.run(["publish", "labels", "--as-of", "2024-03-09"]);
    expect(library.read(path)).toContain("published: 2024-03-09\n");
  });

  test("keeps a day that is there", async () => {
    library.write({ [path]: draft.replace("timezone:", "published: 2024-03-08 # by hand\ntimezone:") });
    const { out } = await library.run(["publish", "labels"]);
    expect(out).toContain("as of 2024-03-08");
    expect(library.read(path)).toContain("status: published\nseverity");
    expect(library.read(path)).toContain("published: 2024-03-08 # by hand\ntimezone");
  });

  test("changes no other byte: comments, line endings, a byte order mark", async () => {
    const windows = `\uFEFF${draft
      .replace("status: draft", "# mind the weekend\nstatus:   'draft'   # until Mira has read it")
      .replaceAll("\n", "\r\n")}`;
    library.write({ [path]: windows });
    expect((await library.run(["publish", "labels"])).status).toBe(0);
    expect(library.read(path)).toBe(
      windows.replace(
        "status:   'draft'   # until Mira has read it\r\n",
        "status: published   # until Mira has read it\r\npublished: 2026-11-21\r\n",
      ),
    );
  });

  test("shows warnings as what they are", async () => {
    const doubtful = draft.replace("timezone: Europe/Oslo\n", "");
    library.write({ [path]: doubtful });
    const { status, remarks } = await library.run(["publish", "labels"]);
    expect([status, remarks]).toEqual([0, `1 warning: see \`afterword check ${path}\`.\n`]);
  });
});

describe("publish changes nothing", () => {
  test("of a report that would not pass as a published one, and prints what check prints", async () => {
    const holes = draft.replace("The label service sent empty pages to the printers.", "");
    library.write({ [path]: holes });
    const { status, out, remarks } = await library.run(["publish", "labels"]);
    expect(status).toBe(1);
    expect(remarks).toBe("Not published: mend this error first. Nothing was changed.\n");
    expect(library.read(path)).toBe(holes);
    library.write({ [path]: holes.replace("status: draft\n", "status: published\n") });
    const checked = await library.run(["check", path]);
    expect(out).toBe(checked.out.replace("status: published", "status: draft"));
    expect(out).toContain("section-empty");
  });

  test("of one with broken front matter", async () => {
    const broken = draft.replace("title: ", "title: PM: ");
    library.write({ [path]: broken });
    const { status, out } = await library.run(["publish", "labels"]);
    expect([status, out]).toEqual([1, expect.stringContaining("yaml-syntax")]);
    expect(library.read(path)).toBe(broken);
  });

  test("of one whose id another report has", async () => {
    library.write({
      [path]: draft,
      "postmortems/other.md": goodReportWith("severity:", "id: LABELS\nseverity:"),
    });
    const { status, out } = await library.run(["publish", path]);
    expect([status, out]).toEqual([1, expect.stringContaining("id-duplicate")]);
    expect(library.read(path)).toBe(draft);
  });

  test.each([
    [goodReport, `${path} is published already; nothing was changed.\n`],
    [published, `${path} is published already since 2026-11-21; nothing was changed.\n`],
  ])("of one that is published", async (text, said) => {
    library.write({ [path]: text });
    expect(await library.run(["publish", "labels"])).toEqual({ status: 0, out: said, remarks: "" });
    expect(library.read(path)).toBe(text);
  });

  test("for a name that no report has", async () => {
    library.write({ [path]: draft });
    expect(await library.run(["publish", "lables"])).toEqual({
      status: 2,
      out: "",
      remarks: "afterword: There is no report lables.\n  Did you mean labels?\n",
    });
  });

  test("for a day that is none", async () => {
    library.write({ [path]: draft });
    const { status, remarks } = await library.run(["publish", "labels", "--as-of", "2024-02-30"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("2024-02-30")]);
    expect(library.read(path)).toBe(draft);
  });
});
