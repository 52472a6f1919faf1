import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { packageRoot } from "../../src/package-root.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aFolder } from "../support/a-folder.ts";
import { aServer } from "../support/a-server.ts";
import { openBrowser } from "../support/browser.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { aFullReport, after, anEntry, anOddReport } from "./a-report.ts";

let browser: Browser;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  files = await allFiles();
});
afterAll(() => browser.close());

const many = Array.from({ length: 22 }, (_, index) =>
  anIncident(`many-${index}`, `2023-0${1 + (index % 9)}-11T0${index % 10}:00`, 5 + index * 13, {
    severity: `sev${1 + (index % 4)}`,
    detection: ["monitoring", "customer", null][index % 3] ?? null,
  }),
);
const crowded: Postmortem = aFullReport({
  id: "crowded",
  title: `${"Unbroken".repeat(12)} title of a report with many events`,
  services: ["checkout", "x".repeat(80)],
  timeline: Array.from({ length: 80 }, (_, index) =>
    anEntry(
      after("2024-05-12T20:30", index * 7 + (index % 9 === 0 ? 500 : 0)),
      index % 7 === 0 ? ["escalated"] : index % 11 === 0 ? ["false-lead"] : [],
      index === 40 ? "word".repeat(60) : `Event ${index}`,
      index % 11 === 0 ? after("2024-05-12T20:30", index * 7 + 60) : null,
    ),
  ),
});
const reports = [aFullReport({ related: ["crowded"] }), crowded, anOddReport(), ...many];
const stubs = [{ id: "stub", title: "Not yet written", authors: ["Mira"], days: 12 }];
const paths = [
  "",
  "postmortems/",
  "postmortems/full/",
  "postmortems/crowded/",
  "postmortems/odd/",
  "postmortems/stub/",
  "lessons/",
  "measures/",
  "statistics/",
  "statistics/method/",
  "services/",
  "services/checkout/",
  "404.html",
];

/** All pages with the style sheet, and empty scripts, by path. */
async function allFiles(): Promise<ReadonlyMap<string, string>> {
  const styles = join(packageRoot(), "site", "styles");
  const sheets = (await readdir(styles)).filter((name) => name.endsWith(".css")).sort();
  const css = await Promise.all(sheets.map((name) => readFile(join(styles, name), "utf8")));
  return new Map([
    ["assets/style.css", css.join("\n")],
    ...["search", "theme", "local-time"].map((name): [string, string] => [`assets/${name}.js`, ""]),
    ...[...everyPage(await aSiteOf(reports, { stubs }))].map(([path, html]): [string, string] => [
      path.endsWith(".html") ? path : `${path}index.html`,
      `<!doctype html>\n${html}`,
    ]),
  ]);
}

/** Serves them until the test is over; the origin. */
async function servedPages(): Promise<string> {
  const folder = await aFolder();
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return `${await aServer(folder)}/`;
}

async function aPage(colorScheme: "light" | "dark", width: number, bypassCSP = false): Promise<Page> {
  const context = await browser.newContext({ colorScheme, bypassCSP, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

test.each([390, 1280])("axe finds nothing at %i pixels, in light and in dark", async (width) => {
  const origin = await servedPages();
  const page = await aPage("light", width, true);
  for (const path of paths) {
    await page.goto(origin + path);
    await page.addScriptTag({ content: axe.source });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(violationsOnPage), `${path} in ${colorScheme}`).toEqual([]);
    }
  }
});

test("nothing is wider than the window", async () => {
  const origin = await servedPages();
  const page = await aPage("light", 1280);
  for (const path of paths) {
    await page.goto(origin + path);
    for (const width of [320, 390, 600, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("no label of the timeline covers another", async () => {
  const origin = await servedPages();
  const page = await aPage("light", 1280);
  for (const path of ["postmortems/full/", "postmortems/crowded/"]) {
    await page.goto(origin + path);
    for (const width of [390, 960, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(labelsThatCoverOthers), `${path} at ${width}`).toEqual([]);
    }
  }
});

test("the policy forbids nothing that pages do", async () => {
  const origin = await servedPages();
  const page = await aPage("light", 1280);
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const path of paths) await page.goto(origin + path);
  expect(complaints.filter((text) => !text.includes("favicon") && !text.includes("404"))).toEqual([]);
});

/** Runs in the page. */
async function violationsOnPage(): Promise<string[]> {
  interface Axe {
    run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  }
  const { axe } = window as unknown as { axe: Axe };
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.run({ runOnly: tags });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** Runs in the page. */
function labelsThatCoverOthers(): string[] {
  const shown = [...document.querySelectorAll("svg.tl")].filter(
    (svg) => svg.getBoundingClientRect().width > 0,
  );
  return shown.flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll("text")].map((text) => ({
      text: text.textContent ?? "",
      box: text.getBoundingClientRect(),
    }));
    const outside = labels.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
    const covered = labels.filter(({ box }, index) =>
      labels.some((other, at) => {
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return at > index && width > 1 && height > 4;
      }),
    );
    return [...outside, ...covered].map(({ text }) => text);
  });
}
