import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { output as atom } from "../../src/outputs/feed-atom.ts";
import { output as json } from "../../src/outputs/feed-json.ts";
import { aFullReport } from "../site/a-report.ts";
import { anIncident, aPostmortem } from "../statistics/a-postmortem.ts";
import { childrenOf, readXml, textOf } from "./read-xml.ts";
import { anyText, aReportWith, fileOf, filesOf, hostileTexts } from "./written.ts";

const two = [
  anIncident("old", "2020-01-01T10:00", 60, { title: "Old", published: "2024-07-01" }),
  anIncident("new", "2024-05-01T10:00", 60, {
    title: "New",
    published: "2024-05-04",
    services: ["Card Desk", "unknown"],
    tags: ["dns"],
    authors: ["Mira"],
    summary: { text: "It failed.\n\nTwice.", html: "" },
  }),
];

test("an Atom feed says what its reports say", () => {
  const feed = readXml(fileOf(atom, "feed.xml", two, { title: "Library", base: "/sub/" }));
  expect(feed).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
  expect(textOf(feed, "title")).toBe("Library");
  expect(textOf(feed, "updated")).toBe("2024-07-01T00:00:00Z");
  expect(childrenOf(feed, "link").map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ["self", "/sub/feed.xml"],
    ["alternate", "/sub/"],
  ]);
  const entries = childrenOf(feed, "entry");
  expect(entries.map((entry) => textOf(entry, "title"))).toEqual(["Old", "New"]);
  const [, last] = entries;
  if (last === undefined) throw new Error("No entry");
  expect(textOf(last, "id")).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(textOf(last, "published")).toBe("2024-05-04T00:00:00Z");
  expect(textOf(last, "summary")).toBe("It failed.\n\nTwice.");
  expect(childrenOf(last, "author").map((author) => textOf(author, "name"))).toEqual(["Mira"]);
  expect(childrenOf(last, "link")[0]?.attributes.href).toBe("/sub/postmortems/new/");
  expect(childrenOf(last, "category").map(({ attributes }) => attributes.term)).toEqual(["Card Desk", "dns"]);
});

test("a JSON Feed says the same", () => {
  const feed = JSON.parse(fileOf(json, "feed.json", two, { title: "Library", base: "/sub/" }));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Library",
    home_page_url: "/sub/",
    feed_url: "/sub/feed.json",
    authors: [{ name: "Library" }],
  });
  expect(feed.items[1]).toMatchObject({
    url: "/sub/postmortems/new/",
    title: "New",
    content_text: "It failed.\n\nTwice.",
    date_published: "2024-05-04T00:00:00Z",
    date_modified: "2024-05-04T00:00:00Z",
    authors: [{ name: "Mira" }],
    tags: ["Card Desk", "dns"],
  });
  const entries = childrenOf(readXml(fileOf(atom, "feed.xml", two, { title: "Library" })), "entry");
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(entries.map((entry) => textOf(entry, "id")));
});

test.each([
  [{ updated: "2024-08-01", published: "2024-07-01" }, "2024-08-01T00:00:00Z"],
  [{ updated: "2024-02-31", published: "2024-07-01" }, "2024-07-01T00:00:00Z"],
  [{ updated: "yesterday", published: null }, "2024-05-12T21:45:00Z"],
])("a report with %j was changed at %s", (days, changed) => {
  const report = anIncident("a", "2024-05-12T20:30", 75, days);
  expect(JSON.parse(fileOf(json, "feed.json", [report])).items[0].date_modified).toBe(changed);
});

test("a report without any date comes last, and is the same every day", () => {
  const text = fileOf(json, "feed.json", [aPostmortem({ id: "undated" }), aFullReport()]);
  const items = JSON.parse(text).items;
  expect(items[1]).toMatchObject({ date_modified: "1970-01-01T00:00:00Z" });
  expect(items[1]).not.toHaveProperty("date_published");
});

test("every service has feeds of its own, named as the library names it", () => {
  const config = { title: "Library", services: [service("Card Desk", "Cards & Co")] };
  const feeds = filesOf(atom, two, config);
  expect([...feeds.keys()]).toEqual(["feed.xml", "services/card-desk/feed.xml"]);
  const feed = readXml(feeds.get("services/card-desk/feed.xml") ?? "");
  expect(textOf(feed, "title")).toBe("Cards & Co · Library");
  expect(childrenOf(feed, "entry")).toHaveLength(1);
  expect(childrenOf(feed, "link")[1]?.attributes.href).toBe("/services/card-desk/");
  expect([...filesOf(json, two).keys()]).toEqual(["feed.json", "services/card-desk/feed.json"]);
});

test("no feed is longer than fifty entries, and the last changed stay", () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    anIncident(`r${index}`, "2020-01-01T10:00", 5, {
      published: `2024-0${1 + (index % 6)}-0${1 + (index % 9)}`,
    }),
  );
  const items: { date_modified: string }[] = JSON.parse(fileOf(json, "feed.json", many)).items;
  const days = many
    .map(({ published }) => `${published}T00:00:00Z`)
    .sort()
    .reverse();
  expect(items.map((item) => item.date_modified)).toEqual(days.slice(0, 50));
});

test("ids stay when a report is edited, and differ between libraries", () => {
  const idOf = (title: string, repository: string | null): string =>
    JSON.parse(fileOf(json, "feed.json", [aPostmortem({ title })], { repository })).items[0].id;
  expect(idOf("One", null)).toBe(idOf("Two", null));
  expect(idOf("One", null)).not.toBe(idOf("One", "https://git.example.com/pm"));
});

test("a library without reports has empty feeds as of its day", () => {
  const feed = readXml(fileOf(atom, "feed.xml", []));
  expect(textOf(feed, "updated")).toBe("2024-12-31T00:00:00Z");
  expect(JSON.parse(fileOf(json, "feed.json", [])).items).toEqual([]);
});

describe("what an author wrote is text", () => {
  test.each(hostileTexts.map((text) => [text]))("%j", (text) => {
    expectSound(text);
  });

  test("whatever it is", () => {
    fc.assert(fc.property(anyText, expectSound));
  });
});

function expectSound(text: string): void {
  for (const file of filesOf(atom, [aReportWith(text)], { title: text }).values()) {
    const feed = readXml(file);
    const names = ["id", "title", "updated", "author", "link", "entry"];
    expect(feed.children.filter((child) => typeof child !== "string").map(({ name }) => name)).toEqual([
      "id",
      "title",
      "updated",
      "author",
      "link",
      "link",
      "entry",
    ]);
    expect(names.every((name) => childrenOf(feed, name).length > 0)).toBe(true);
    const [entry] = childrenOf(feed, "entry");
    if (entry === undefined) throw new Error("No entry");
    expect(textOf(entry, "title")).not.toMatch(/^$|[\n\r]/);
    expect(textOf(entry, "updated")).toBe("2024-05-12T21:45:00Z");
  }
  for (const file of filesOf(json, [aReportWith(text)], { title: text }).values()) {
    const { items } = JSON.parse(file);
    expect(items).toHaveLength(1);
    expect(items[0].title).not.toBe("");
  }
}

function service(id: string, name: string) {
  return { id, name, owner: null, aliases: [], retired: false };
}
