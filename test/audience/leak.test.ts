import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

/*
 * Every word that begins with "zq" is a secret: it stands in an internal build, and nowhere in a
 * public one, be it in a name of a file, in a page, in data or in the packed search index.
 */
const config = `
title: Postmortems of the shop
repository: https://git.zqhosta.example/postmortems
services: [{ id: labels }, { id: zqservice, name: Zqservicename }]
fields:
  customer: { type: string, facet: true, title: Zqfieldtitle }
  region: { type: string }
internal:
  sections: [Zqsectionname, Lessons]
  fields: [customer, participants, impact.revenue]
  hosts: [zqhosta.example]
measures: { state: tracker.csv }
site: { footer: "Questions to wiki.zqhosta.example." }
`;

const internalReport = goodReport
  .replace(
    "title: Parcel labels came out blank",
    "title: Zqtitle is internal\naliases: [zqalias]\ntags: [zqtag]",
  )
  .replace("services: [labels]", "services: [zqservice]")
  .replace("causes: [code]", "causes: [zqcause]\nauthors: [zqauthor]\ncustomer: zqown\nregion: zqregion")
  .replace("2024-03-04 09:10", "2019-03-04 09:10")
  .replace("The label service", "![zqalt](zqpicture.png) [log](zqlog.txt) zqsummary. The label service")
  .replace("Mira takes the call.", "zqentry")
  .replace("The new image", "`zqcode` The new image")
  .replace("Print a test page in every release (owner: @labels;", "zqmeasure (owner: zqowner;");

const publicReport = goodReport
  .replace(
    "impact: { users: 40 shops }",
    `visibility: public
impact: { users: 40 shops, revenue: zqrevenue }
customer: zqcustomer
participants: [zqparticipant]
region: north
related: [zqinternal]
links: [{ url: "https://wiki.zqhosta.example/zqlinked", title: The page }]`,
  )
  .replace(
    "The label service",
    `<!-- internal: why -->zqmarked ![zqmarkedalt](zqmarkedpicture.png)<!-- /internal --> [The other](zqinternal.md),
[the wiki](https://zqhosta.example/zqpath), https://a.zqhosta.example/zqbare and \`curl zqhosta.example/zqcurl\`. The label service`,
  )
  .replace(
    "- 09:45 **Mitigated",
    "<!-- internal -->\n- 09:30 **Escalated** — zqhiddenentry\n<!-- /internal -->\n- 09:45 **Mitigated",
  )
  .replace("## Root cause", "## Zqsectionname\n\nzqsectiontext\n\n## Root cause")
  .replace(
    "issue: LAB-7)",
    "issue: LAB-7)\n- [ ] Talk <!-- internal -->to zqmeasured (owner: @zqmeasureowner)<!-- /internal -->",
  )
  .concat("\n## Lessons\n\nzqlesson\n\n<!-- internal -->\n\n## Notes\n\nzqunclosed\n");

const tracker = "issue,status,owner,due\nLAB-7,done,zqassignee,2024-04-01\nLAB-8,open,zqnobody,2024-04-01\n";

const secrets = [
  ...new Set(
    `${config}${internalReport}${publicReport}${tracker.split("\n")[1]}`.toLowerCase().match(/zq[a-z]+/g),
  ),
];

const library = new TemporaryLibrary();
let internal: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
let fresh: ReadonlyMap<string, string>;
let again: ReadonlyMap<string, string>;

beforeAll(async () => {
  library.write({
    "afterword.yml": config,
    "tracker.csv": tracker,
    "postmortems/zqinternal.md": internalReport,
    "postmortems/zqdraft.md": publicReport.replace("visibility: public", "visibility: public\nstatus: draft"),
    "postmortems/shown.md": publicReport,
    "postmortems/other.md": goodReport.replace("impact:", "visibility: public\nimpact:"),
    "postmortems/zqpicture.png": "zqpicturebytes",
    "postmortems/zqmarkedpicture.png": "png",
    "postmortems/zqlog.txt": "zqlogline",
  });
  internal = await built();
  after = await built("--audience", "public");
  fresh = await built("--audience", "public", "--out", "fresh", "--no-cache");
  again = await built("--audience", "internal");
});
afterAll(() => library.remove());

/** Builds the site; its files as text, packed ones unpacked, each with its own path in front. */
async function built(...options: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { out, remarks } = await library.run(["build", ...options]);
  expect(out, remarks).toMatch(/^Built \d (?:public )?reports on \d+ pages/);
  const folder = join(library.root, options.includes("fresh") ? "fresh" : "_site");
  const files = new Map<string, string>();
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    if ((await stat(join(folder, path))).isDirectory()) continue;
    const bytes = await readFile(join(folder, path));
    const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    files.set(path, `${path}\n${content.toString("utf8")}`);
  }
  return files;
}

function secretsIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = [...files].map(([path, text]): [string, readonly string[]] => {
    const lower = text.toLowerCase();
    return [path, secrets.filter((secret) => new RegExp(`${secret}(?![a-z])`).test(lower))];
  });
  return new Map(found.filter(([, words]) => words.length > 0));
}

describe("a library with secrets in every place", () => {
  test("has many of them, and an internal build shows them", () => {
    const shown = new Set([...secretsIn(internal).values()].flat());
    expect(secrets.length).toBeGreaterThan(35);
    expect(secrets.filter((secret) => !shown.has(secret))).toEqual([]);
  });

  test("tells none of them in a public build in the place of an internal one", () => {
    expect(secretsIn(after)).toEqual(new Map());
    expect(after.get("index.html")).toContain("Parcel labels came out blank");
  });

  test("packs none of them into the search index, which the test can read", () => {
    const packed = [...internal].filter(([path]) => path.startsWith("pagefind/"));
    const words = new Set([...secretsIn(new Map(packed)).values()].flat());
    expect([...words]).toEqual(
      expect.arrayContaining(["zqsummary", "zqsectiontext", "zqown", "zqservicename"]),
    );
    expect([...after.keys()].some((path) => path.startsWith("pagefind/fragment/"))).toBe(true);
  });

  test("leaves nothing of the internal build behind: a public one elsewhere is the same", () => {
    expect(after).toEqual(fresh);
  });

  test("is whole again for internal readers afterwards", () => {
    expect(again).toEqual(internal);
  });

  test("counts only public reports", () => {
    expect(JSON.parse(after.get("api/v1/library.json")?.replace(/^.*\n/, "") ?? "")).toMatchObject({
      count: 2,
    });
    expect([...after.keys()].filter((path) => path.startsWith("years/2019"))).toEqual([]);
    expect(after.get("postmortems/shown/index.html")).not.toContain("https://git.");
  });

  test("lets no reader guess from a hidden entry: its moment and its number are gone", () => {
    const text = after.get("api/v1/postmortems/shown.json")?.replace(/^.*\n/, "") ?? "";
    const { timeline, measures, sections } = JSON.parse(text);
    expect(timeline.map(({ at }: { at: string }) => at.slice(11, 16))).toEqual(["08:14", "08:20", "08:45"]);
    expect(measures.map(({ text, owner }: Record<string, string>) => [text, owner])).toEqual([
      ["Print a test page in every release", "@labels"],
      ["Talk", null],
    ]);
    expect(sections.map(({ title }: { title: string }) => title)).toEqual([
      "Summary",
      "Timeline",
      "Root cause",
      "Measures",
    ]);
  });
});

describe("a public build", () => {
  test("of a library without a public report says how one is marked, and writes nothing", async () => {
    const none = new TemporaryLibrary().write({ "postmortems/a.md": goodReport });
    const { status, remarks } = await none.run(["build", "--audience", "public"]);
    expect(status).toBe(2);
    expect(remarks).toContain("No published report is marked `visibility: public`");
    expect((await readdir(none.root)).sort()).toEqual(["postmortems"]);
    none.remove();
  });

  test("can be the library's default", async () => {
    const open = new TemporaryLibrary().write({
      "afterword.yml": "audience: public\n",
      "postmortems/a.md": goodReport.replace("impact:", "visibility: public\nimpact:"),
      "postmortems/b.md": goodReport,
    });
    expect((await open.run(["build", "--no-search"])).out).toMatch(/^Built 1 public report on/);
    expect((await open.run(["build", "--no-search", "--audience", "internal"])).out).toMatch(
      /^Built 2 reports on/,
    );
    open.remove();
  });

  test("is for nobody else", async () => {
    const { status, remarks } = await library.run(["build", "--audience", "everyone"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("internal, public")]);
  });
});

test("a misspelt internal field is an error, since it would be published", async () => {
  const wrong = new TemporaryLibrary().write({
    "afterword.yml": "internal:\n  fields: [authors, particpants]\n",
    "postmortems/a.md": goodReport,
  });
  const { status, remarks } = await wrong.run(["check"]);
  expect(status).toBe(2);
  expect(remarks).toContain("afterword.yml:2:21: Unexpected field “particpants”");
  expect(remarks).toContain("Did you mean participants?");
  wrong.remove();
});
