import { expect, test } from "vitest";
import type { SearchRecord } from "../../src/search/search-record.ts";
import { shards } from "../../src/search/shards.ts";

function records(count: number): readonly SearchRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    url: `postmortems/r${String(count - index).padStart(5, "0")}/`,
    content: "",
    language: "en" as const,
    meta: {},
    filters: {},
    sort: {},
  }));
}

test("a small library has one index, in the order of the addresses", () => {
  const [only, ...others] = shards(records(3), 10);
  expect(others).toEqual([]);
  expect(only?.map(({ url }) => url)).toEqual([
    "postmortems/r00001/",
    "postmortems/r00002/",
    "postmortems/r00003/",
  ]);
});

test("an empty library has one empty index", () => {
  expect(shards([])).toEqual([[]]);
});

test("a large one has an even number of similar size that hold every report once", () => {
  const all = records(1000);
  const groups = shards(all, 300);
  expect(groups.length).toBe(4);
  expect(groups.flat().toSorted((a, b) => (a.url < b.url ? 1 : -1))).toEqual(all);
  for (const group of groups) expect(group.length).toBeGreaterThan(150);
});

test("one more report changes one index", () => {
  const before = shards(records(1000), 300).map((group) => group.map(({ url }) => url).join());
  const after = shards(records(1001), 300).map((group) => group.map(({ url }) => url).join());
  expect(after.filter((group, index) => group !== before[index]).length).toBe(1);
});
