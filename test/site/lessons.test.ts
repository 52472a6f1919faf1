import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { defaultConfig } from "../../src/config/default-config.ts";
import { buildLibrary } from "../../src/model/build-library.ts";
import type { Lessons, Postmortem } from "../../src/model/postmortem.ts";
import { readReport } from "../extract/a-report.ts";
import { someProse } from "../render/a-site.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";

const none: Lessons = { well: [], wrong: [], lucky: [], other: [] };

async function pageOf(postmortems: readonly Postmortem[]): Promise<string> {
  return everyPage(await aSiteOf(postmortems)).get("lessons/") ?? "";
}

test("lessons stand by group, newest first, each with its report, year and services", async () => {
  const page = await pageOf([
    anIncident("old", "2023-05-12T20:30", 75, {
      title: "An old one",
      lessonGroups: { ...none, well: [someProse("First.")], lucky: [someProse("Rain.")] },
    }),
    anIncident("new", "2024-05-12T20:30", 75, {
      title: "A new one",
      services: ["checkout", "unknown"],
      lessonGroups: { ...none, well: [someProse("Second.")] },
    }),
  ]);
  const order = [
    'id="well"',
    "A new one",
    "2024",
    "/services/checkout/",
    "Second.",
    "An old one",
    "2023",
    "First.",
  ];
  const places = order.map((text) => page.indexOf(text, page.indexOf("<h2")));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page.indexOf('id="lucky"')).toBeGreaterThan(page.indexOf("First."));
  expect(page).toContain('href="/postmortems/new/#lessons"');
  expect(page).not.toContain('id="wrong"');
});

test("a library without lessons says so", async () => {
  expect(await pageOf([])).toContain("No report states any.");
});

test("many and long lessons leave the page light, and it leads on", async () => {
  const words = Array.from({ length: 900 }, (_, index) => `word${index * 7919}`).join(" ");
  const lessons = Array.from({ length: 30 }, (_, index) => someProse(`${index} ${words}`));
  const many = Array.from({ length: 300 }, (_, index) =>
    anIncident(`many-${index}`, `2023-0${1 + (index % 9)}-11T0${index % 10}:00`, 5, {
      lessonGroups: { well: lessons, wrong: lessons, lucky: lessons, other: lessons },
    }),
  );
  const page = await pageOf(many);
  expect(page.length).toBeLessThan(600_000);
  expect(gzipSync(page).length).toBeLessThan(60_000);
  expect(page).toContain("The newest 30 reports are shown.");
  expect(page).toContain("25 more lessons");
});

test("links, images and footnotes of lessons lead where they do on the report's page", () => {
  const text = (id: string) =>
    `---\ntitle: ${id}\n---\n\n## Lessons\n\n### Luck\n\n- [Other](b.md#impact), [here](#x), [log](a.log), [far](https://x.example/), [root](/r/)[^1] ![i](i.png)\n\n[^1]: Note.\n`;
  const reports = ["a", "b"].map((id) =>
    readReport(text(id), { path: `postmortems/${id}.md`, timezone: "UTC" }),
  );
  const { library } = buildLibrary(reports, { config: defaultConfig, asOf: "2024-06-01", drafts: "none" });
  const html = library.postmortems.map(({ lessonGroups }) => lessonGroups.lucky[0]?.html ?? "");
  for (const href of [
    "../postmortems/b/#impact",
    "../postmortems/a/#x",
    "../postmortems/a/files/a.log",
    "https://x.example/",
    "/r/",
  ]) {
    expect(html[0]).toContain(`href="${href}"`);
  }
  expect(html[0]).toContain('src="../postmortems/a/files/i.png"');
  const ids = html.flatMap((each) => [...each.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
});
