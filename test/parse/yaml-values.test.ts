import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { SourceText } from "../../src/source-text.ts";
import { type YamlValues, yamlValues } from "../../src/yaml/yaml-values.ts";

function read(text: string, maximumDepth = 20, lead = ""): YamlValues {
  const document = parseDocument(text, { prettyErrors: false, version: "1.2", schema: "core" });
  return yamlValues(document, new SourceText(lead + text), lead.length, maximumDepth);
}

/** "line:column-line:column" of every pointer. */
function placesOf(places: YamlValues["places"]): Record<string, string> {
  return Object.fromEntries(
    [...places].map(([pointer, { line, column, endLine, endColumn }]) => [
      pointer,
      `${line}:${column}-${endLine}:${endColumn}`,
    ]),
  );
}

describe("data", () => {
  test.each([
    [
      "scalars",
      "a: x\nb: 1\nc: 1.5\nd: true\ne: null\nf: ~\ng:\n",
      { a: "x", b: 1, c: 1.5, d: true, e: null, f: null, g: null },
    ],
    ["nested", "a: { b: [1, { c: 2 }] }", { a: { b: [1, { c: 2 }] } }],
    ["a block text", "a: |\n  one\n  two\n", { a: "one\ntwo\n" }],
    ["a folded text", "a: >-\n  one\n  two\n", { a: "one two" }],
    ["numbers as keys", "1: a\ntrue: b\nnull: c\n", { "1": "a", true: "b", null: "c" }],
    ["what YAML 1.1 misread", "a: no\nb: 2024-01-01\nc: 1:30\n", { a: "no", b: "2024-01-01", c: "1:30" }],
    ["a handle in quotes", "a: ['@orders']", { a: ["@orders"] }],
    ["no mapping", "- a\n- b\n", ["a", "b"]],
    ["nothing", "", null],
    ["only a comment", "# a", null],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toMatchObject({ data: expected, problem: null });
  });

  test("aliases are written out, each with values of its own", () => {
    const { data } = read("a: &x { b: 1 }\nc: *x\nd: [*x]\n");
    expect(data).toEqual({ a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] });
    const record = data as { a: object; c: object };
    expect(record.c).not.toBe(record.a);
  });

  test("keys such as __proto__ are keys and nothing else", () => {
    const { data, places } = read("__proto__: { polluted: 1 }\nconstructor: { prototype: 2 }\ntoString: 3\n");
    expect(Object.keys(data as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(places.has("/__proto__/polluted")).toBe(true);
  });
});

describe("places", () => {
  test("of values and keys", () => {
    const { places, keyPlaces } = read("title: One\nservices: [a, bc]\nimpact:\n  users: 20%\n");
    expect(placesOf(places)).toMatchObject({
      "/title": "1:8-1:11",
      "/services": "2:11-2:18",
      "/services/0": "2:12-2:13",
      "/services/1": "2:15-2:17",
      "/impact/users": "4:10-4:13",
    });
    expect(placesOf(keyPlaces)).toEqual({
      "/title": "1:1-1:6",
      "/services": "2:1-2:9",
      "/impact": "3:1-3:7",
      "/impact/users": "4:3-4:8",
    });
  });

  test("count from the beginning of the file", () => {
    const { places, keyPlaces } = read("a: 1\nb: 2", 20, "\uFEFF---\n");
    expect(placesOf(places)).toMatchObject({ "/a": "2:4-2:5", "/b": "3:4-3:5" });
    expect(placesOf(keyPlaces)).toMatchObject({ "/b": "3:1-3:2" });
  });

  test("with Windows line ends", () => {
    const { places } = read("a: 1\r\nb: two\r\n", 20, "---\r\n");
    expect(placesOf(places)).toMatchObject({ "/a": "2:4-2:5", "/b": "3:4-3:7" });
  });

  test("a key without a value has its value's place at the key", () => {
    const { places } = read("a:\nb: 1\n");
    expect(placesOf(places)).toMatchObject({ "/a": "1:1-1:2" });
  });

  test("slashes and tildes in keys are escaped", () => {
    const { places, keyPlaces } = read('"a/b~c": 1');
    expect([...places.keys()]).toContain("/a~1b~0c");
    expect([...keyPlaces.keys()]).toEqual(["/a~1b~0c"]);
  });

  test("an alias stands where it is used, what it stands for where that is written", () => {
    const { places } = read("a: &x { b: 1 }\nc: *x\n");
    expect(placesOf(places)).toMatchObject({ "/a/b": "1:12-1:13", "/c": "2:4-2:6", "/c/b": "1:12-1:13" });
  });
});

describe("bounds", () => {
  test("nesting", () => {
    expect(read("a: { b: { c: 1 } }", 3).problem).toBeNull();
    const { problem, data } = read("a: { b: { c: { d: 1 } } }", 3);
    expect(problem?.reason).toMatch(/deeper than 3 levels/);
    expect(problem?.place).toMatchObject({ line: 1 });
    expect(data).toBeDefined();
  });

  test("aliases of aliases, which would become a large value", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 12; n++)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(", ")}]`,
      );
    const start = performance.now();
    const { problem } = read(lines.join("\n"));
    expect(problem?.reason).toMatch(/more than \d+ values/);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("an alias of what it stands in", () => {
    const { problem } = read("a: &x { b: *x }");
    expect(problem).not.toBeNull();
  });

  test("an alias of nothing has no value", () => {
    expect(read("a: *nobody\nb: 1").data).toMatchObject({ b: 1 });
  });

  test("a long list within them", () => {
    const { data, problem } = read(`a: [${Array(5000).fill("1").join(", ")}]`);
    expect(problem).toBeNull();
    expect((data as { a: unknown[] }).a).toHaveLength(5000);
  });
});
