import { describe, expect, test } from "vitest";
import { readMeasures, textAt } from "./a-report.ts";

/** The only measure of an item, without its box. */
function read(item: string): Record<string, unknown> {
  const [measure] = readMeasures(`- [ ] ${item}`).record.measures as Record<string, unknown>[];
  const { done, ...others } = measure ?? {};
  return done === false ? others : { done, ...others };
}

const text = "Test the connection string";

describe("the trailing parenthesis of a measure", () => {
  test.each([
    ["(owner: @orders; kind: prevent; due: 2024-06-01; issue: ORD-88)"],
    ["(owner: @orders, kind: prevent, due: 2024-06-01, issue: ORD-88)"],
    ["(Owner: @orders; KIND: Prevent; Due: 2024-06-01; Issue: ORD-88)"],
    ["(owner:@orders;kind:prevent;due:2024-06-01;issue:ORD-88)"],
    ["( owner : @orders ; kind : prevent ; due : 2024-06-01 ; issue : ORD-88 )"],
    ["(**owner:** @orders; _kind_: prevent; due: `2024-06-01`; issue: ORD-88)"],
    ["(owner: @orders; kind: prevent; due: 2024-06-01; issue: ORD-88)."],
    ["(owner: @orders; kind: prevent; due: 2024-06-01; issue: ORD-88)\n"],
    ["(issue: ORD-88, due: 2024-06-01, kind: prevent, owner: @orders)"],
  ])("%s", (parenthesis) => {
    expect(read(`${text} ${parenthesis}`)).toEqual({
      text,
      owner: "@orders",
      kind: "prevent",
      due: "2024-06-01",
      issue: "ORD-88",
    });
  });

  test.each([
    ["priority", "priority: P1", { priority: "P1" }],
    ["a status", "status: done", { done: true }],
    ["a status in other words", "status: In progress", {}],
    ["dropped", "status: won't fix", { status: "dropped" }],
    ["the day it was done", "done: 2024-06-03", { done: true, doneOn: "2024-06-03" }],
    [
      "a link as issue",
      "issue: [ORD-88](https://jira.example.com/browse/ORD-88)",
      { issue: "https://jira.example.com/browse/ORD-88" },
    ],
    [
      "an address as issue",
      "issue: https://github.com/a/b/issues/1; due: 2024-06-01",
      { issue: "https://github.com/a/b/issues/1", due: "2024-06-01" },
    ],
    [
      "a value with a colon",
      "owner: team: orders; due: 2024-06-01",
      { owner: "team: orders", due: "2024-06-01" },
    ],
    ["a value with a time", "owner: @a; priority: before 10:00", { owner: "@a", priority: "before 10:00" }],
    [
      "a value with parentheses",
      "owner: Ada (orders); due: 2024-06-01",
      { owner: "Ada (orders)", due: "2024-06-01" },
    ],
    ["nothing", "owner: none; due: -; issue: n/a", {}],
  ])("%s", (_, inner, expected) => {
    expect(read(`${text} (${inner})`)).toEqual({ text, ...expected });
  });

  test.each([
    ["two owners", "owner: @a, @b", ["@a", "@b"]],
    ["three", "owner: @a, @b, @c; due: 2024-06-01", ["@a", "@b", "@c"]],
    ["in words", "owner: Ada and Grace", ["Ada", "Grace"]],
    ["before another key", "owner: @a, @b, due: 2024-06-01", ["@a", "@b"]],
  ])("%s", (_, inner, owners) => {
    expect(read(`${text} (${inner})`)).toMatchObject({ owner: owners });
  });

  test.each([
    ["without a known key", "Test it (again, by hand)", "Test it (again, by hand)"],
    ["with a colon but no known key", "Test it (note: by hand)", "Test it (note: by hand)"],
    [
      "with the word but no separator before it",
      "Test it (the owner: nobody)",
      "Test it (the owner: nobody)",
    ],
    ["in the middle", "Test (owner: @a) and deploy", "Test (owner: @a) and deploy"],
    ["never closed", "Test it (owner: @a", "Test it (owner: @a"],
    ["of a link's address", "See [it](https://x.example/owner:a)", "See it"],
  ])("%s is text", (_, item, expected) => {
    expect(read(item)).toEqual({ text: expected });
  });

  test("only the last one counts", () => {
    expect(read("Test it (again) (owner: @a)")).toEqual({ text: "Test it (again)", owner: "@a" });
    expect(read("Test it (owner: @a) (again)")).toEqual({ text: "Test it (owner: @a) (again)" });
  });

  test("an unknown key beside a known one is kept, for the schema to name", () => {
    expect(read("Test it (owner: @a; dew: 2024-06-01)")).toEqual({
      text: "Test it",
      owner: "@a",
      dew: "2024-06-01",
    });
  });

  // It is in none of the values and cut out of the text.
  test("what stands before the first key is not lost", () => {
    expect(JSON.stringify(read("Test it (by hand, owner: @a)"))).toContain("by hand");
  });

  test("a value that is wrong is kept as written", () => {
    expect(read("Test it (kind: magic; due: soon; done: perhaps)")).toEqual({
      done: true,
      text: "Test it",
      kind: "magic",
      due: "soon",
      doneOn: "perhaps",
    });
  });

  test("keys such as __proto__ are only keys", () => {
    const measure = read("Test it (owner: @a; constructor: x)");
    expect(Object.keys(measure)).toContain("constructor");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("places", () => {
  const document = (item: string): string => `---\ntimezone: UTC\n---\n\n## Measures\n\n- [ ] ${item}\n`;

  test.each([
    ["owner", "@orders"],
    ["kind", "magic"],
    ["due", "soon"],
  ])("of the value of `%s`", (key, value) => {
    const item = "**Test** the `string` (owner: @orders; kind: magic; due: soon)";
    const { places, keyPlaces } = readMeasures(`- [ ] ${item}`);
    expect(textAt(document(item), places.get(`/measures/0/${key}`))).toBe(value);
    expect(textAt(document(item), keyPlaces.get(`/measures/0/${key}`))).toBe(key);
  });

  test("of a wrong key", () => {
    const item = "Test (owner: @a; dew: 2024-06-01)";
    expect(textAt(document(item), readMeasures(`- [ ] ${item}`).keyPlaces.get("/measures/0/dew"))).toBe(
      "dew",
    );
  });

  // The text of a wrapped item is longer in the source, so that its places fall back to its beginning.
  test("in an item that goes on in a second line", () => {
    const item = "Test the connection string\n  before release (owner: @orders; kind: magic)";
    expect(textAt(document(item), readMeasures(`- [ ] ${item}`).places.get("/measures/0/kind"))).toBe(
      "magic",
    );
  });
});
