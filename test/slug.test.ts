import { expect, test } from "vitest";
import { reportId } from "../src/extract/report-id.ts";
import { slug } from "../src/slug.ts";

test("a slug is never too long for a folder's name, and that of another long name is another", () => {
  const long = "é".repeat(300);
  expect(slug(long).length).toBeLessThanOrEqual(200);
  expect(slug(`${long}a`)).not.toBe(slug(`${long}b`));
});

test("an id that no folder can have gives way to the name of the file", () => {
  expect(reportId("postmortems/a.md", "i".repeat(201))).toBe("a");
  expect(reportId("postmortems/a.md", "i".repeat(200))).toBe("i".repeat(200));
  expect(reportId("postmortems/a.md", "index.html")).toBe("a");
  expect(reportId("postmortems/index.html.md", undefined)).toBe("index-html");
  expect(reportId(`postmortems/${"é".repeat(120)}.md`, undefined).length).toBeLessThanOrEqual(200);
});
