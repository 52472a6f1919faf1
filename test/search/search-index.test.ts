import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { BuildCache } from "../../src/build-cache.ts";
import { startPagefind } from "../../src/search/pagefind-service.ts";
import { searchIndex } from "../../src/search/search-index.ts";
import { someReports } from "../render/a-site.ts";
import { aLibrary, anIncident } from "../statistics/a-postmortem.ts";

function aCache(contents: Map<string, Uint8Array>): BuildCache {
  return {
    read: async (key) => contents.get(key) ?? null,
    write: async (key, content) => {
      contents.set(key, content);
    },
  };
}

/** Files as texts that compare quickly. */
function hashed(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files].map(([path, content]) => `${path} ${createHash("sha256").update(content).digest("hex")}`);
}

test("has what a browser needs and no user interface of Pagefind's", async () => {
  const paths = [...(await searchIndex(aLibrary(someReports))).keys()];
  expect(paths).toContain("pagefind/pagefind-entry.json");
  expect(paths).toContain("pagefind/pagefind.js");
  expect(paths).toContain("pagefind/wasm.en.pagefind");
  expect(paths).toContain("pagefind/settings.json");
  expect(paths.filter((path) => path.includes("/fragment/")).length).toBe(someReports.length);
  expect(paths.filter((path) => /ui|highlight|worker|unknown/.test(path))).toEqual([]);
});

test("is the same each time, whatever the order of the reports, in one index or several", async () => {
  const reports = Array.from({ length: 12 }, (_, index) =>
    anIncident(`r${index}`, `2024-01-${String(index + 1).padStart(2, "0")}T10:00`, 30 + index, {
      title: `Incident number ${index}`,
    }),
  );
  for (const mostInOne of [100, 4]) {
    const first = await searchIndex(aLibrary(reports), { mostInOne });
    const second = await searchIndex(
      { ...aLibrary(reports), postmortems: reports.toReversed() },
      { mostInOne },
    );
    expect(hashed(second)).toEqual(hashed(first));
  }
});

test("further indexes come without script and WebAssembly", async () => {
  const files = await searchIndex(aLibrary(someReports), { mostInOne: 1 });
  const settings = JSON.parse(new TextDecoder().decode(files.get("pagefind/settings.json")));
  expect(settings.shards.length).toBeGreaterThan(0);
  for (const folder of settings.shards) {
    expect([...files.keys()]).toContain(`pagefind/${folder}pagefind-entry.json`);
    expect([...files.keys()]).not.toContain(`pagefind/${folder}pagefind.js`);
  }
});

test("a filter of which all reports have the same value is left out", async () => {
  const files = await searchIndex(aLibrary(someReports));
  const settings = JSON.parse(new TextDecoder().decode(files.get("pagefind/settings.json")));
  const ids = settings.facets.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(["severity", "service", "cause", "year"]);
});

test("a library without reports has an index", async () => {
  expect([...(await searchIndex(aLibrary([]))).keys()]).toContain("pagefind/pagefind.js");
});

test("an index comes from the cache, unless it is damaged or a report changed", async () => {
  const contents = new Map<string, Uint8Array>();
  const library = aLibrary(someReports);
  const fresh = await searchIndex(library, { cache: aCache(contents) });
  const [key = ""] = contents.keys();
  expect(contents.size).toBe(1);

  const marked = new Map(contents);
  expect(hashed(await searchIndex(library, { cache: aCache(marked) }))).toEqual(hashed(fresh));

  const damaged = Uint8Array.from(contents.get(key) ?? []);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  const repaired = new Map([[key, damaged]]);
  expect(hashed(await searchIndex(library, { cache: aCache(repaired) }))).toEqual(hashed(fresh));
  expect(hashed(repaired)).toEqual(hashed(contents));

  await searchIndex(aLibrary(someReports.slice(1)), { cache: aCache(contents) });
  expect(contents.size).toBe(2);
});

test("a Pagefind that does not answer is an error, not a wait", async () => {
  const service = await startPagefind(1);
  try {
    await expect(service.index([])).rejects.toThrow("did not answer within");
  } finally {
    await service.close();
  }
});
