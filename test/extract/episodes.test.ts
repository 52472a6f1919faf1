import { describe, expect, test } from "vitest";
import { readTimeline, when } from "./a-report.ts";

/** A report of items "13:30 Started" in UTC, markers in bold. */
function report(items: readonly string[], frontMatter = "date: 2024-05-12"): ReturnType<typeof readTimeline> {
  const markdown = items.map((item) => `- ${item.replace(/ (.+)$/, " **$1** — x")}`).join("\n");
  return readTimeline(markdown, `timezone: UTC\n${frontMatter}`);
}

function episodesOf(items: readonly string[], frontMatter?: string): string[] {
  return report(items, frontMatter).episodes.map(({ start, end }) => `${when(start)} to ${when(end)}`);
}

describe("impact lasts", () => {
  test.each([
    ["from started to mitigated", ["13:30 Started", "14:00 Mitigated", "15:00 Resolved"], 30],
    ["else to resolved", ["13:30 Started", "15:00 Resolved"], 90],
    ["from detected where nobody knows the start", ["13:40 Detected", "14:00 Mitigated"], 20],
    [
      "until the last Mitigated",
      ["13:30 Started", "14:00 Mitigated", "14:20 Mitigated", "15:00 Resolved"],
      50,
    ],
    ["no time at all", ["13:30 Started, Mitigated"], 0],
  ])("%s", (_, items, minutes) => {
    expect(report(items).minutes.impact).toBe(minutes);
  });

  test.each([
    ["without an end", ["13:30 Started"]],
    ["without a start", ["13:30 Resolved"]],
    ["with an end before its start", ["13:30 Started", "13:00 Mitigated"]],
    ["with an unknown end", ["13:30 Started", "unknown Mitigated"]],
  ])("nobody knows how long %s", (_, items) => {
    expect(report(items).minutes.impact).toBeNull();
  });

  test("nobody knows how long where one of them is only a day", () => {
    expect(report(["15:00 Resolved"], "started: 2024-05-12").minutes.impact).toBeNull();
  });
});

describe("after Resolved a further Started opens an episode", () => {
  const items = [
    "13:30 Started",
    "13:35 Detected",
    "14:00 Mitigated",
    "14:10 Resolved",
    "15:00 Started",
    "15:20 Mitigated",
    "16:00 Resolved",
  ];

  test("and impact is the sum of the episodes", () => {
    expect(episodesOf(items)).toEqual([
      "2024-05-12 13:30 to 2024-05-12 14:00",
      "2024-05-12 15:00 to 2024-05-12 15:20",
    ]);
    expect(report(items).minutes.impact).toBe(50);
  });

  test("the first Started and Detected and the last Mitigated and Resolved count", () => {
    const { moments, minutes } = report(items);
    expect([moments.started, moments.detected, moments.mitigated, moments.resolved].map(when)).toEqual([
      "2024-05-12 13:30",
      "2024-05-12 13:35",
      "2024-05-12 15:20",
      "2024-05-12 16:00",
    ]);
    expect(minutes).toMatchObject({ from: "started", toDetect: 5, toMitigate: 110, toResolve: 150 });
  });

  test("each ends with its own Resolved where it has no Mitigated", () => {
    expect(
      episodesOf(["13:30 Started", "14:00 Resolved", "15:00 Started", "15:20 Mitigated", "16:00 Resolved"]),
    ).toEqual(["2024-05-12 13:30 to 2024-05-12 14:00", "2024-05-12 15:00 to 2024-05-12 15:20"]);
  });

  test("three of them", () => {
    const three = [
      "10:00 Started",
      "10:10 Resolved",
      "11:00 Started",
      "11:20 Resolved",
      "12:00 Started",
      "12:30 Resolved",
    ];
    expect(report(three).minutes.impact).toBe(60);
    expect(episodesOf(three)).toHaveLength(3);
  });

  test("one that is not over leaves the sum unknown", () => {
    const open = ["13:30 Started", "14:00 Resolved", "15:00 Started"];
    expect(episodesOf(open)[1]).toBe("2024-05-12 15:00 to -");
    expect(report(open).minutes.impact).toBeNull();
  });

  test("the first may be that of the front matter", () => {
    expect(
      episodesOf(["14:00 Resolved", "15:00 Started", "15:30 Resolved"], "started: 2024-05-12 13:30"),
    ).toEqual(["2024-05-12 13:30 to 2024-05-12 14:00", "2024-05-12 15:00 to 2024-05-12 15:30"]);
  });

  // The front matter's moment is left out of account once there is a second episode.
  test("the last ends with the front matter's `mitigated` where no marker gives it", () => {
    const { episodes, minutes } = report(
      ["13:30 Started", "14:00 Resolved", "15:00 Started", "16:00 Resolved"],
      "date: 2024-05-12\nmitigated: 2024-05-12 15:40",
    );
    expect(episodes.map(({ end }) => when(end))).toEqual(["2024-05-12 14:00", "2024-05-12 15:40"]);
    expect(minutes.impact).toBe(70);
  });

  test("a further Started before Resolved opens none", () => {
    expect(episodesOf(["13:30 Started", "13:40 Started", "14:00 Resolved"])).toEqual([
      "2024-05-12 13:30 to 2024-05-12 14:00",
    ]);
  });

  test("on the same line as the Resolved before it, impact goes on", () => {
    expect(report(["13:30 Started", "14:00 Resolved, Started", "14:30 Resolved"]).minutes.impact).toBe(60);
  });
});
