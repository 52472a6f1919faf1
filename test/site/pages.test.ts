import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { aFullReport, anOddReport } from "./a-report.ts";

const many = Array.from({ length: 24 }, (_, index) =>
  anIncident(`many-${index}`, `2023-0${1 + (index % 9)}-11T0${index % 10}:00`, 5 + index * 13, {
    severity: `sev${1 + (index % 4)}`,
    detection: ["monitoring", "customer", null][index % 3] ?? null,
  }),
);

const libraries: readonly (readonly [string, readonly Postmortem[]])[] = [
  ["no report", []],
  ["one report", [aFullReport()]],
  ["odd values", [anOddReport()]],
  ["many reports", [aFullReport({ related: ["many-3"] }), anOddReport(), ...many]],
];

describe.each(libraries)("with %s", (_name, postmortems) => {
  test.each([true, false])("every page is what the policy allows (search: %s)", async (search) => {
    for (const [path, html] of everyPage(await aSiteOf(postmortems, { search }))) {
      expect(html, path).not.toMatch(/<[^>]*\sstyle=/);
      expect(html, path).not.toMatch(/<style/);
      expect(html, path).not.toMatch(/<[^>]*\son[a-z]+=/);
      expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html, path).not.toMatch(/href="(?!\/|#|https?:|mailto:|\.\.?\/)/);
      expect(html, path).not.toMatch(/NaN|undefined|\[object|Infinity/);
    }
  });

  test("every page has one title, one heading of the first level, a way past the head, no id twice", async () => {
    for (const [path, html] of everyPage(await aSiteOf(postmortems))) {
      expect(html.match(/<title>/g)?.length, path).toBeGreaterThan(0);
      expect(html.match(/<h1/g), path).toHaveLength(1);
      expect(html, path).toContain('<html lang="en" data-base="/"');
      expect(html, path).toContain('href="#content"');
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test("links to the page itself lead somewhere", async () => {
    for (const [path, html] of everyPage(await aSiteOf(postmortems))) {
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html, path).toContain(`id="${id}"`);
    }
  });

  test("the same library gives the same bytes", async () => {
    const [one, other] = [await aSiteOf(postmortems), await aSiteOf(postmortems)];
    expect([...everyPage(one)]).toEqual([...everyPage(other)]);
  });
});

test("what authors wrote is text, not markup", async () => {
  const page = everyPage(await aSiteOf([anOddReport()])).get("postmortems/odd/") ?? "";
  expect(page).toContain("&lt;script>alert(&quot;1&quot;)&lt;/script> &amp; 'quotes'");
  expect(page).toContain("&lt;i>all&lt;/i>");
  expect(page).not.toContain("<b>web");
  expect(page).not.toMatch(/href="[^"]*script:/);
});

test("a page below another base links below it", async () => {
  const pages = everyPage(await aSiteOf([aFullReport()], { config: { base: "/sub/" } }));
  for (const [path, html] of pages) expect(html, path).not.toMatch(/(?:href|src|action)="\/(?!sub\/)/);
});

test("a report says what is not stated, and when in its own zone and in UTC", async () => {
  const pages = everyPage(await aSiteOf([aFullReport(), anOddReport()]));
  const full = pages.get("postmortems/full/") ?? "";
  expect(full).toContain("12 May 2024, 13:30");
  expect(full).toContain("12 May 2024, 20:30");
  expect(full).toContain('datetime="2024-05-12T20:30:00Z"');
  expect(full).toContain("≈\u00a014:05");
  expect(full).toContain("All times are local.");
  expect(full).toContain("Overdue");
  expect(pages.get("postmortems/odd/")).toContain("not stated");
});

test("an event names what its links lead to, the report groups its own by kind", async () => {
  const pages = everyPage(await aSiteOf([aFullReport(), anOddReport()]));
  const full = pages.get("postmortems/full/") ?? "";
  expect(full).toContain(
    '<ul class="evidence" aria-label="Evidence"><li><a href="https://grafana.example.com/d/pool"><b>dashboard</b> · grafana.example.com<span class="hidden">: the pool</span></a></li><li><a href="https://acme.slack.com/archives/C1/p2"><b>chat</b> · acme.slack.com</a></li></ul>',
  );
  expect(full.match(/class="evidence"/g)).toHaveLength(1);
  const links = /<dl class="links-by-kind">.*?<\/dl><ul>.*?<\/ul>/.exec(full)?.[0] ?? "";
  expect(
    links
      .replace(/<[^>]*>/g, "|")
      .split("|")
      .filter(Boolean),
  ).toEqual(["Status page", "Status page", "Second notice", "Notes"]);
  const odd = pages.get("postmortems/odd/") ?? "";
  expect(odd).toContain("<b>&lt;b>wiki&lt;/b></b> · x.example");
  expect(/class="evidence".*?<\/ul>/.exec(odd)?.[0]).not.toContain("javascript");
});

test("only pages with a search load its script", async () => {
  const pages = everyPage(await aSiteOf([aFullReport()]));
  expect(pages.get("")).toContain("assets/search.js");
  expect(pages.get("")).toContain("wasm-unsafe-eval");
  expect(pages.get("postmortems/full/")).not.toContain("assets/search.js");
  expect(pages.get("postmortems/full/")).not.toContain("wasm-unsafe-eval");
});

test("a report page with eighty events stays light", async () => {
  const timeline = Array.from({ length: 10 }, () => aFullReport().timeline).flat();
  const page = everyPage(await aSiteOf([aFullReport({ timeline })])).get("postmortems/full/") ?? "";
  expect(gzipSync(page).length).toBeLessThan(16_000);
});
