import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { aFolder } from "../support/a-folder.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { ServedCli } from "../support/served-cli.ts";
import { soon } from "../support/soon.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const labels = "postmortems/2024-03-04-labels.md";
const page = "postmortems/2024-03-04-labels/";
const other = "postmortems/2024-05-06-other.md";

interface Served {
  readonly library: TemporaryLibrary;
  readonly cli: ServedCli;
  /** Where the program would leave temporary files. */
  readonly temporary: string;
}

async function served(
  files: Readonly<Record<string, string>> = {},
  argv: readonly string[] = ["--no-search"],
): Promise<Served> {
  const library = new TemporaryLibrary().write({
    "afterword.yml": "title: Labels\n",
    [labels]: goodReport,
    ...files,
  });
  onTestFinished(() => library.remove());
  const temporary = await aFolder();
  return { library, temporary, cli: new ServedCli(library.root, argv, temporary) };
}

/** What is said on a page, one line each: level, place, text, rule. */
function said(html: string): readonly string[] {
  const items = [...html.matchAll(/<li class="notice[^>]*>(.*?)<\/li>/gs)];
  return items.map(([, item = ""]) =>
    item.replace(/ <span class="notice-note">.*/s, "").replace(/<[^>]+>/g, ""),
  );
}

test("the findings of a draft stand on its page, each with its line", async () => {
  const measure = "- [ ] Print a test page in every release (kind: prevent)";
  const draft = goodReport.replace(/- \[x\].*/, measure).replace("severity", "status: draft\nseverity");
  const { library, cli } = await served({ [labels]: draft });
  const line = draft.split("\n").indexOf(measure) + 1;
  expect(said(await cli.page(page))).toContainEqual(
    expect.stringMatching(new RegExp(`^Advice ${labels}:${line} .* measure-owner$`)),
  );
  library.write({ [labels]: draft.replace("## Root cause", "## Root reason") });
  await soon(async () => said(await cli.page(page))).toContainEqual(
    expect.stringMatching(new RegExp(`^Warning ${labels}:1 .* section-missing$`)),
  );
  expect(said(await cli.page(""))).toEqual([]);
});

test("a report that breaks keeps its last readable version, says so, and recovers", async () => {
  const { library, cli } = await served();
  expect(await cli.page(page)).toContain("The new image lacked a font.");
  library.write({
    [labels]: goodReportWith("severity: sev3", "severity: [sev3").replace("lacked a font", "had no font"),
  });
  await soon(() => cli.page(page)).toContain("last version that could be");
  const broken = await cli.page(page);
  expect(broken).toContain("The new image lacked a font.");
  expect(broken).toMatch(new RegExp(`<strong>Error</strong> <code>${labels}:[34]</code>`));
  for (const overview of ["", "postmortems/"]) {
    expect(await cli.page(overview)).toMatch(
      new RegExp(`<a href="/${page}"><code>${labels}:[34]</code></a>`),
    );
  }
  library.write({ [labels]: goodReportWith("lacked a font", "had no font") });
  await soon(() => cli.page(page)).toContain("The new image had no font.");
  expect(await cli.page(page)).not.toContain('class="notices"');
  expect(await cli.page("")).not.toContain('class="notices"');
});

test("a file that never was readable has a page with its findings and its text", async () => {
  const { library, cli } = await served({ [other]: goodReportWith("severity: sev3", "severity: [sev3 <b>") });
  const path = "postmortems/2024-05-06-other/";
  const html = await cli.page(path);
  expect(html).toContain(`<h1>${other}</h1>`);
  expect(html).toMatch(new RegExp(`<strong>Error</strong> <code>${other}:[34]</code>`));
  expect(html).toContain("\n 3  severity: [sev3 &lt;b>\n");
  expect(await cli.page("")).toContain(`<a href="/${path}">`);
  library.write({ [other]: goodReportWith("Parcel labels", "Other labels") });
  await soon(() => cli.page(path)).toContain("Other labels came out blank");
});

test("what is deleted is gone, what is renamed has its new page", async () => {
  const { library, cli } = await served({ [other]: goodReportWith("Parcel labels", "Other labels") });
  expect(await cli.page("postmortems/")).toContain("Other labels");
  rmSync(join(library.root, other));
  await soon(() => cli.page("postmortems/")).not.toContain("Other labels");
  expect(await cli.page("postmortems/2024-05-06-other/")).toContain("There is no such page");
  renameSync(join(library.root, labels), join(library.root, "postmortems/2024-03-04-parcels.md"));
  await soon(() => cli.page("postmortems/2024-03-04-parcels/")).toContain("Parcel labels came out blank");
  expect(await cli.page(page)).toContain("There is no such page");
});

test("a changed configuration is followed; a broken one leaves the last good site and is named on each page", async () => {
  const { library, cli } = await served();
  library.write({ "afterword.yml": "title: Parcels\nrules: { measure-owner: error }\n" });
  await soon(() => cli.page(page)).toContain("Parcels</title>");
  library.write({ "afterword.yml": "title: [Parcels\n" });
  for (const path of ["", page]) {
    await soon(() => cli.page(path)).toMatch(
      /This is the last good site; it could not be built again\. afterword\.yml:\d+/,
    );
  }
  expect(await cli.page(page)).toContain("Parcels</title>");
  library.write({ "afterword.yml": "title: Letters\n" });
  await soon(() => cli.page(page)).toContain("Letters</title>");
  expect(await cli.page(page)).not.toContain("could not be built again");
});

test("a file that a report links counts as soon as it is there", async () => {
  const { library, cli } = await served({
    [labels]: goodReportWith("lacked a font", "lacked [a font](font.txt)"),
  });
  expect(await cli.page(page)).toContain("link-broken");
  library.write({ "postmortems/font.txt": "here" });
  await soon(() => cli.page(page)).not.toContain("link-broken");
  expect(await cli.page(`${page}files/font.txt`)).toBe("here");
});

test("of a hundred saves the last one is shown, and not each is read", async () => {
  const { library, cli } = await served();
  await cli.url();
  for (let nth = 1; nth <= 100; nth += 1) {
    writeFileSync(join(library.root, labels), goodReportWith("lacked a font", `lacked font number ${nth}.`));
    await wait(8);
  }
  await soon(() => cli.page(page)).toContain("lacked font number 100.");
  expect(cli.loads).toBeLessThan(50);
});

test("Ctrl-C ends it at once although a page listens and a build is under way, and leaves nothing", async () => {
  const { library, cli, temporary } = await served({}, []);
  const listening = fetch(new URL("/.afterword/events", await cli.url())).then((response) => response.text());
  listening.catch(() => undefined);
  await soon(() => cli.remarks).toContain("Ctrl-C ends it.");
  const many = Array.from({ length: 300 }, (_, nth) => [`postmortems/2024-07-01-r${nth}.md`, goodReport]);
  library.write(Object.fromEntries(many));
  await wait(100);
  cli.interrupt();
  await soon(() => cli.ended).toBe(0);
  expect(cli.loads).toBeLessThan(3);
  expect(readdirSync(temporary)).toEqual([]);
});

test("Ctrl-C while the library is read for the first time leaves nothing", async () => {
  const many = Array.from({ length: 300 }, (_, nth) => [`postmortems/2024-07-01-r${nth}.md`, goodReport]);
  const { cli, temporary } = await served(Object.fromEntries(many));
  await wait(300);
  cli.interrupt();
  await soon(() => cli.ended).toBe("SIGINT");
  expect(readdirSync(temporary)).toEqual([]);
});
