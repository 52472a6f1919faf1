import { describe, expect, test } from "vitest";
import { placeText, readMeasures, textAt } from "./a-report.ts";

function table(...rows: string[]): string {
  const [header = "", ...others] = rows.map((row) => `| ${row} |`);
  return [header, header.replace(/[^|]+/g, " --- "), ...others].join("\n");
}

function measuresOf(...rows: string[]): unknown {
  return readMeasures(table(...rows)).record.measures;
}

describe("a row is a measure", () => {
  test("with the design's columns", () => {
    expect(
      measuresOf(
        "Measure | Owner | Due | Kind | Issue | Status",
        "Test it | @orders | 2024-06-01 | Prevent | ORD-88 | Done",
        "Alert | @sre, @web | 2024-06-15 | detect | [ORD-89](https://jira.example.com/browse/ORD-89) | open",
        "~~Rewrite~~ | | | | |",
        "Think | - | | | | won't do",
      ),
    ).toEqual([
      { text: "Test it", owner: "@orders", due: "2024-06-01", kind: "prevent", issue: "ORD-88", done: true },
      {
        text: "Alert",
        owner: ["@sre", "@web"],
        due: "2024-06-15",
        kind: "detect",
        issue: "https://jira.example.com/browse/ORD-89",
        done: false,
      },
      { text: "Rewrite", status: "dropped" },
      { text: "Think", status: "dropped" },
    ]);
  });

  test.each([
    ["other names", "Action item | Assignee | Deadline | Type | Ticket | State"],
    ["other case", "ACTION ITEM | owner | DUE DATE | kind | ISSUE | status"],
    ["bold names", "**Action** | **Owner** | **Due** | **Type** | **Bug** | **Status**"],
    ["questions", "What? | Who? | When? | Kind | Link | Done?"],
  ])("with %s", (_, header) => {
    expect(measuresOf(header, "Test it | @a | 2024-06-01 | prevent | ORD-88 | yes")).toEqual([
      { text: "Test it", owner: "@a", due: "2024-06-01", kind: "prevent", issue: "ORD-88", done: true },
    ]);
  });

  test("columns in another order", () => {
    expect(measuresOf("Owner | Status | Measure", "@a | open | Test it")).toEqual([
      { text: "Test it", owner: "@a", done: false },
    ]);
  });

  test("unknown columns join the text", () => {
    expect(measuresOf("Measure | Why | Owner", "Test it | It was not tested | @a")).toEqual([
      { text: "Test it\n\nIt was not tested", owner: "@a" },
    ]);
  });

  test("without a column for the text the first unknown one is it", () => {
    expect(measuresOf("No. | Owner", "Test it | @a")).toEqual([{ text: "Test it", owner: "@a" }]);
  });

  test("priority and completion", () => {
    expect(measuresOf("Action | Priority | Completed", "Test it | P1 | 2024-06-03")).toEqual([
      { text: "Test it", priority: "P1", done: true, doneOn: "2024-06-03" },
    ]);
  });

  test("signs for done", () => {
    expect(measuresOf("Action | Done", "One | ✅", "Two | x", "Three | no", "Four | ")).toEqual([
      { text: "One", done: true },
      { text: "Two", done: true },
      { text: "Three", done: false },
      { text: "Four" },
    ]);
  });

  test("an empty row is none", () => {
    expect(measuresOf("Measure | Owner", "Test it | @a", " | ", "Alert | @b")).toHaveLength(2);
  });

  test("a link to a tracker in any cell is the issue", () => {
    expect(measuresOf("Measure | Notes", "Test it | https://github.com/a/b/issues/1")).toEqual([
      { text: "Test it\n\nhttps://github.com/a/b/issues/1", issue: "https://github.com/a/b/issues/1" },
    ]);
  });

  test("headings group tables too", () => {
    const markdown = `### Detection\n\n${table("Measure | Owner", "Alert | @a")}`;
    expect(readMeasures(markdown).record.measures).toEqual([
      { text: "Alert", owner: "@a", theme: "Detection" },
    ]);
  });

  test("a table and a list are read in their order", () => {
    const markdown = `- One\n\n${table("Measure", "Two")}\n\n- Three`;
    expect(readMeasures(markdown).record.measures).toEqual([
      { text: "One" },
      { text: "Two" },
      { text: "Three" },
    ]);
  });

  // satteri takes the pipe behind a bare address for a part of it, see gfm-examples.ts.
  test("cells need no spaces around an address", () => {
    const markdown = "|Measure|Issue|Status|\n|-|-|-|\n|Test it|https://github.com/a/b/issues/1|done|";
    expect(readMeasures(markdown).record.measures).toEqual([
      { text: "Test it", issue: "https://github.com/a/b/issues/1", done: true },
    ]);
  });
});

describe("places", () => {
  const markdown = table("Measure | Owner | Due", "Test it | @orders | soon");
  const { places, measures } = readMeasures(markdown);
  const text = `---\ntimezone: UTC\n---\n\n## Measures\n\n${markdown}\n`;

  test("of a value are its cell's content", () => {
    expect(textAt(text, places.get("/measures/0/owner"))).toBe("@orders");
    expect(textAt(text, places.get("/measures/0/due"))).toBe("soon");
  });

  test("of a measure is its row", () => {
    expect(placeText(measures[0]?.place)).toBe("9:1-9:29");
    expect(placeText(places.get("/measures/0"))).toBe("9:1-9:29");
  });
});
