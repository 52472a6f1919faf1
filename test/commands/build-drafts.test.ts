import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "../../src/write/list-files.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const library = new TemporaryLibrary();
const draft = `---
title: Quills came out <b>bent</b>
status: draft
authors: ["@mira", Ada & Bo]
severity: sev1
services: [zebrafish]
causes: [zebrafish]
tags: [zebrafish]
aliases: [labels]
timezone: Asia/Tokyo
started: 2026-11-10 00:30
---

## Summary

A zebrafish. ![zebrafish](zebrafish.png)

## Measures

- [ ] Feed the zebrafish (owner: @zebrafish; due: 2026-01-01)

## Lessons

### Where we got lucky

- The zebrafish slept.
`;

beforeAll(async () => {
  library.write({
    "postmortems/labels.md": goodReport.replace("severity: sev3", "severity: sev3\naliases: [quills]"),
    "postmortems/quills.md": draft,
    "postmortems/zebrafish.png": "zebrafish",
    "postmortems/review.md": goodReportWith("severity: sev3", "severity: sev3\nstatus: in-review"),
  });
  const { out, remarks } = await library.run(["build", "--drafts", "--out", "with"]);
  if (!out.startsWith("Built 2 reports")) throw new Error(out + remarks);
  await library.run(["build", "--out", "without", "--no-search"]);
});
afterAll(() => library.remove());

function contentOf(file: string): string {
  const bytes = readFileSync(join(library.root, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
}

test("nothing of a draft's text is anywhere in the site", async () => {
  const files = await listFiles(join(library.root, "with"));
  expect(files.filter((file) => file.includes("pagefind")).length).toBeGreaterThan(0);
  for (const file of files) {
    expect(file).not.toContain("zebrafish");
    expect(contentOf(join("with", file)), file).not.toMatch(/zebrafish/i);
  }
});

test("its page is a stub: title, authors, age and status", () => {
  const page = library.read("with/postmortems/quills/index.html");
  expect(page).toContain("<h1>Quills came out &lt;b>bent&lt;/b></h1>");
  expect(page).toContain("@mira, Ada &amp; Bo");
  expect(page).toContain("11 days");
  expect(page).toContain("Draft");
  expect(page).toContain('<meta name="robots" content="noindex"');
});

test("the first page lists it as being written, the data too, and nothing else names it", async () => {
  expect(library.read("with/index.html")).toContain("Being written");
  const files = await listFiles(join(library.root, "with"));
  const naming = files.filter((file) => contentOf(join("with", file)).includes("Quills came out"));
  expect(naming).toEqual(["api/v1/library.json", "index.html", "postmortems/quills/index.html"]);
});

test("in the data a draft has the keys that every report has", () => {
  const { postmortems } = JSON.parse(library.read("with/api/v1/library.json"));
  const [first, ...others] = postmortems.map((entry: object) => Object.keys(entry));
  expect(others.length).toBeGreaterThan(1);
  for (const keys of others) expect(keys).toEqual(first);
  expect(postmortems.at(-1)).toMatchObject({ id: "quills", status: "draft", authors: ["@mira", "Ada & Bo"] });
});

test("a report in review is whole and says so", () => {
  const page = library.read("with/postmortems/review/index.html");
  expect(page).toContain("In review: what this report says may still change.");
  expect(page).toContain("The new image lacked a font.");
  expect(page).toContain('<meta name="robots" content="noindex"');
  expect(library.read("with/postmortems/labels/index.html")).not.toContain("noindex");
});

test("without --drafts there is neither", async () => {
  const files = await listFiles(join(library.root, "without"));
  expect(files.filter((file) => /^postmortems\/review|zebrafish/.test(file))).toEqual([]);
  expect(library.read("without/index.html")).not.toContain("Being written");
});

test("show has the whole draft", async () => {
  expect((await library.run(["show", "quills"])).out).toContain("zebrafish");
});
