import { describe, expect, test } from "vitest";
import { plainText } from "../../src/parse/plain-text.ts";
import { placeText, readMeasures } from "./a-report.ts";

/** The measures of the record without keys that say nothing. */
function measuresOf(markdown: string): unknown {
  return readMeasures(markdown).record.measures;
}

describe("an item is a measure", () => {
  test("done, open, not stated, dropped", () => {
    expect(
      measuresOf("- [x] One\n- [ ] Two\n- Three\n- ~~Four~~\n- [ ] Five (status: dropped; owner: @a)"),
    ).toEqual([
      { text: "One", done: true },
      { text: "Two", done: false },
      { text: "Three" },
      { text: "Four", status: "dropped" },
      { text: "Five", done: false, status: "dropped", owner: "@a" },
    ]);
  });

  test.each([
    ["stars", "* [x] One\n* Two"],
    ["numbers", "1. [x] One\n2. Two"],
    ["a capital X", "- [X] One\n- Two"],
    ["empty lines between", "- [x] One\n\n- Two"],
    ["lists apart", "- [x] One\n\nWords.\n\n- Two"],
    ["Windows line ends", "- [x] One\r\n- Two"],
  ])("with %s", (_, markdown) => {
    expect(measuresOf(markdown)).toEqual([{ text: "One", done: true }, { text: "Two" }]);
  });

  test("struck with a checkbox and attributes", () => {
    expect(measuresOf("- [ ] ~~One~~ (owner: @a)")).toEqual([
      { text: "One", done: false, status: "dropped", owner: "@a" },
    ]);
  });

  test("struck only in part is not dropped", () => {
    expect(measuresOf("- [ ] ~~One~~ Two")).toEqual([{ text: "One Two", done: false }]);
  });

  test("owns its other blocks, and nothing of them is lost", () => {
    const report = readMeasures("- [ ] One (owner: @a)\n\n  More of it.\n\n  - a step\n  - another");
    expect(report.record.measures).toEqual([
      { text: "One\n\nMore of it.\n\na step\n\nanother", done: false, owner: "@a" },
    ]);
    expect(placeText(report.measures[0]?.place)).toMatch(/^7:1-12:/);
  });

  test("with an empty text is one too, so that it is pointed out", () => {
    expect(readMeasures("- [ ] (owner: @a)\n- [ ] Two").measures).toHaveLength(2);
  });
});

describe("groups give measures their theme", () => {
  const grouped = [
    { text: "One", done: true, theme: "Detection" },
    { text: "Two", done: false, theme: "Detection" },
    { text: "Three", done: false, theme: "Prevention" },
  ];

  test.each([
    ["level-3 headings", "### Detection\n\n- [x] One\n- [ ] Two\n\n### Prevention\n\n- [ ] Three"],
    ["bold labels", "**Detection**\n\n- [x] One\n- [ ] Two\n\n**Prevention:**\n\n- [ ] Three"],
    ["plain labels", "Detection:\n\n- [x] One\n- [ ] Two\n\nPrevention:\n\n- [ ] Three"],
    ["outer items", "- Detection\n  - [x] One\n  - [ ] Two\n- **Prevention**\n  - [ ] Three"],
  ])("%s", (_, markdown) => {
    expect(measuresOf(markdown)).toEqual(grouped);
  });

  test("a sentence is no label", () => {
    expect(measuresOf("We agreed on the following steps. They are large:\n\n- One")).toEqual([
      { text: "One" },
    ]);
  });

  test("an outer item with a box is a measure with steps", () => {
    expect(measuresOf("- [ ] Outer\n  - [x] One")).toEqual([{ text: "Outer\n\nOne", done: false }]);
  });

  test("an outer item ends its own group only", () => {
    expect(measuresOf("### Detection\n\n- Alerts\n  - [ ] One\n- [ ] Two")).toEqual([
      { text: "One", done: false, theme: "Alerts" },
      { text: "Two", done: false, theme: "Detection" },
    ]);
  });

  test("a further Measures section begins without a theme", () => {
    expect(measuresOf("### Detection\n\n- One\n\n## Action items\n\n- Two")).toEqual([
      { text: "One", theme: "Detection" },
      { text: "Two" },
    ]);
  });
});

describe("a link to a known tracker is the issue", () => {
  test.each([
    "https://github.com/example/shop/issues/88",
    "https://github.com/example/shop/pull/88",
    "https://gitlab.example.com/shop/web/-/issues/88",
    "https://gitlab.com/shop/web/-/merge_requests/88",
    "https://bitbucket.org/example/shop/issues/88",
    "https://jira.example.com/browse/ORD-88",
    "https://example.atlassian.net/browse/ORD-88",
    "https://linear.app/example/issue/ORD-88",
    "https://codeberg.org/example/shop/issues/88",
  ])("%s", (url) => {
    expect(measuresOf(`- [ ] One, see [88](${url})`)).toEqual([
      { text: "One, see 88", done: false, issue: url },
    ]);
    expect(measuresOf(`- [ ] One ${url}`)).toMatchObject([{ issue: url }]);
  });

  test("of the library's too", () => {
    const url = "https://tickets.example.com/t/88";
    const settings = { trackers: ["https://tickets.example.com/t/"] };
    expect(readMeasures(`- [ ] One [88](${url})`, settings).record.measures).toMatchObject([{ issue: url }]);
    expect(readMeasures(`- [ ] One [88](${url})`).record.measures).toEqual([{ text: "One 88", done: false }]);
  });

  test("of a reference too", () => {
    const url = "https://github.com/example/shop/issues/88";
    expect(measuresOf(`- [ ] One [88][a]\n\n[a]: ${url}`)).toMatchObject([{ text: "One 88" }]);
  });

  // References carry no address, and nobody looks it up.
  test("of a reference as well", () => {
    const url = "https://github.com/example/shop/issues/88";
    expect(measuresOf(`- [ ] One [88][a]\n\n[a]: ${url}`)).toMatchObject([{ issue: url }]);
  });

  test("gives way to a stated issue", () => {
    expect(measuresOf("- [ ] One https://github.com/a/b/issues/1 (issue: ORD-88)")).toMatchObject([
      { issue: "ORD-88" },
    ]);
  });

  test("other links are none", () => {
    expect(measuresOf("- [ ] See [the wiki](https://wiki.example.com/x)")).toEqual([
      { text: "See the wiki", done: false },
    ]);
  });

  test("in a block below the first counts as well: any link", () => {
    expect(measuresOf("- [ ] One\n\n  https://github.com/a/b/issues/1")).toHaveLength(1);
  });

  // Only the first paragraph is looked through.
  test("in a block below the first as well", () => {
    expect(measuresOf("- [ ] One\n\n  https://github.com/a/b/issues/1")).toMatchObject([
      { issue: "https://github.com/a/b/issues/1" },
    ]);
  });
});

test("what is neither list nor table is no measure, and stays in its section", () => {
  const report = readMeasures("We will think about it.");
  expect(report.record.measures).toEqual([]);
  expect(plainText(report.sections[0]?.nodes ?? [])).toBe("We will think about it.");
});
