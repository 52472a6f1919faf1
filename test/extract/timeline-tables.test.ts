import { describe, expect, test } from "vitest";
import { entriesOf, losAngeles, problemsOf, readTimeline, textAt } from "./a-report.ts";

/** A table without its delimiter row, written short: rows by line, cells by "|". */
function table(...rows: string[]): string {
  const [header = "", ...others] = rows.map((row) => `| ${row} |`);
  const delimiter = header.replace(/[^|]+/g, " --- ");
  return [header, delimiter, ...others].join("\n");
}

function entries(...rows: string[]): string[] {
  return entriesOf(readTimeline(table(...rows)));
}

const understood = [
  "2024-05-12 20:32 [detected] The alert fires.",
  "2024-05-12 20:40 to 2024-05-12 21:00 [false-lead] Load?",
  "2024-05-12 21:30 [mitigated, resolved] Over.",
];

describe("columns", () => {
  test("Time, Marker, Event", () => {
    expect(
      entries(
        "Time | Marker | Event",
        "13:32 | Detected | The alert fires.",
        "13:40–14:00 | False lead | Load?",
        "14:30 | Mitigated, Resolved | Over.",
      ),
    ).toEqual(understood);
  });

  test("in another order", () => {
    expect(
      entries(
        "Event | Time | Marker",
        "The alert fires. | 13:32 | **Detected**",
        "Load? | 13:40–14:00 | False lead",
        "Over. | 14:30 | Mitigated, Resolved",
      ),
    ).toEqual(understood);
  });

  test("without a column of markers they may begin the event in bold", () => {
    expect(
      entries(
        "Time | Event",
        "13:32 | **Detected** — The alert fires.",
        "13:40–14:00 | **False lead:** Load?",
        "14:30 | **Mitigated, Resolved** Over.",
      ),
    ).toEqual(understood);
  });

  test("Date and Time", () => {
    expect(
      entries(
        "Date | Time | Event",
        "2024-05-12 | 23:50 | One.",
        "2024-05-13 | 00:10 | Two.",
        "2024-05-13 | 09:00 | Three.",
      ),
    ).toEqual(["2024-05-13 06:50 One.", "2024-05-13 07:10 Two.", "2024-05-13 16:00 Three."]);
  });

  test("a date is written once and holds for the rows below", () => {
    expect(
      entries(
        "Date | Time | Event",
        "2024-05-14 | 09:00 | One.",
        " | 09:10 | Two.",
        "2024-05-15 | 09:00 | Three.",
      ),
    ).toEqual(["2024-05-14 16:00 One.", "2024-05-14 16:10 Two.", "2024-05-15 16:00 Three."]);
  });

  test("Date alone", () => {
    expect(entries("Date | Event", "2024-05-12 13:32 | One.", "2024-05-13 | Two.")).toEqual([
      "2024-05-12 20:32 One.",
      "2024-05-13 07:00 (day) Two.",
    ]);
  });

  test("Start and End", () => {
    expect(entries("Start | End | Event", "13:40 | 14:00 | Load?", "14:10 | | Over.")).toEqual([
      "2024-05-12 20:40 to 2024-05-12 21:00 Load?",
      "2024-05-12 21:10 Over.",
    ]);
  });

  test("others join the text", () => {
    expect(
      entries("Time | Who | Event | Evidence", "13:32 | @alice | fires | [graph](https://x.example)"),
    ).toEqual(["2024-05-12 20:32 @alice\n\nfires\n\ngraph"]);
  });

  test.each(["Time", "TIME", "**Time**", "When", "Timestamp", "Date/Time", "Date and time"])(
    "“%s”",
    (name) => {
      expect(entries(`${name} | What happened`, "2024-05-12 13:32 | One.")).toEqual([
        "2024-05-12 20:32 One.",
      ]);
    },
  );

  // A column named so is taken for that of markers, and each of its words for a misspelt one.
  test.each(["Type", "Kind", "Phase", "Stage"])("“%s” is another and joins the text", (name) => {
    const report = readTimeline(table(`Time | ${name} | Event`, "13:32 | Deploy | It goes out."));
    expect(report.timeline[0]?.doubtfulMarker).toBeNull();
    expect(entriesOf(report)).toEqual(["2024-05-12 20:32 Deploy\n\nIt goes out."]);
  });

  // Only the first bold word is looked at.
  test("several markers in bold one by one may begin the event", () => {
    expect(entries("Time | Event", "14:30 | **Mitigated**, **Resolved** — Over.")).toEqual(
      understood.slice(2),
    );
  });
});

describe("a zone in the header", () => {
  test.each([
    ["Time (UTC)", "2024-05-12 13:32"],
    ["Time UTC", "2024-05-12 13:32"],
    ["Time [UTC]", "2024-05-12 13:32"],
    ["UTC", "2024-05-12 13:32"],
    ["Time (CEST)", "2024-05-12 11:32"],
    ["Time in CEST", "2024-05-12 11:32"],
    ["Time (Europe/Berlin)", "2024-05-12 11:32"],
    ["Time (UTC+2)", "2024-05-12 11:32"],
    ["Time (all in UTC)", "2024-05-12 13:32"],
  ])("“%s” is that of its times", (name, at) => {
    expect(entries(`${name} | Event`, "13:32 | One.")).toEqual([`${at} One.`]);
  });

  // It is read in the report's zone, silently.
  test("may stand before the word", () => {
    expect(entries("UTC time | Event", "13:32 | One.")).toEqual(["2024-05-12 13:32 One."]);
  });

  test.each(["Time (PDT) | UTC time", "Time | Details"])("is that of its own column: “%s”", (names) => {
    expect(entries(`${names} | Event`, "13:32 | 20:32 | One.")[0]).toMatch(/^2024-05-12 20:32 /);
  });

  // A word of any other column that could be a zone moves every time.
  test.each(["Time | UTC", "Time | Impact (est)", "Time | US West"])(
    "is that of its own column: “%s”",
    (names) => {
      expect(entries(`${names} | Event`, "13:32 | x | One.")[0]).toMatch(/^2024-05-12 20:32 /);
    },
  );

  test("gives way to a time's own", () => {
    expect(entries("Time (UTC) | Event", "13:32 PDT | One.")).toEqual(["2024-05-12 20:32 One."]);
  });

  test("that may be several is asked about", () => {
    const report = readTimeline(table("Time (IST) | Event", "13:32 | One."), "started: 2024-05-12T13:30:00Z");
    expect(problemsOf(report)).toEqual(["time-ambiguous 9:3"]);
  });
});

describe("rows", () => {
  test("that are only a date set the date below", () => {
    expect(
      entries(
        "Time | Event",
        "13:32 | One.",
        "2024-05-14 | ",
        "09:00 | Two.",
        "**Wednesday, 2024-05-15** | ",
        "09:00 | Three.",
      ),
    ).toEqual(["2024-05-12 20:32 One.", "2024-05-14 16:00 Two.", "2024-05-15 16:00 Three."]);
  });

  test("that are empty are none", () => {
    expect(entries("Time | Event", "13:32 | One.", " | ", "13:40 | Two.")).toHaveLength(2);
  });

  test("without a time are entries without one", () => {
    expect(entries("Time | Event", "13:32 | One.", "later | Two.", " | Three.")).toEqual([
      "2024-05-12 20:32 One.",
      "- later\n\nTwo.",
      "- Three.",
    ]);
  });

  test("with something else beside the time are not understood silently", () => {
    expect(entries("Time | Event", "13:32 or so | One.")).toEqual(["- 13:32 or so\n\nOne."]);
  });

  test("of unknown time", () => {
    expect(
      entries("Time | Marker | Event", "13:30 | | One.", "unknown | Detected | Two.", "? | | Three."),
    ).toEqual(["2024-05-12 20:30 One.", "- [detected] Two.", "- Three."]);
  });

  test("past midnight", () => {
    expect(entries("Time | Event", "23:50 | One.", "00:10 | Two.")).toEqual([
      "2024-05-13 06:50 One.",
      "2024-05-13 07:10 Two.",
    ]);
  });

  test("with a marker that is none say so at its place", () => {
    const markdown = table(
      "Time | Marker | Event",
      "13:32 | Detectd | One.",
      "13:33 | - | Two.",
      "13:34 | | Three.",
    );
    const report = readTimeline(markdown);
    expect(report.timeline.map(({ doubtfulMarker }) => doubtfulMarker?.text ?? null)).toEqual([
      "Detectd",
      null,
      null,
    ]);
    const text = `---\n${losAngeles}\n---\n\n## Timeline\n\n${markdown}\n`;
    expect(textAt(text, report.timeline[0]?.doubtfulMarker?.place)).toBe("Detectd");
    expect(textAt(text, report.timeline[0]?.timePlace)).toBe("13:32");
  });
});

describe("nothing of a row is lost", () => {
  // The words in the time's cell are in no block.
  test("where its time is not understood", () => {
    expect(entries("Time | Event", "13:32 or so | One.").join()).toContain("or so");
  });

  test("where it is longer than the header", () => {
    expect(entries("Time | Event", "13:32 | One. | Two.").join()).toContain("Two.");
  });
});
