import { describe, expect, test } from "vitest";
import { findMarker } from "../../src/extract/markers.ts";
import { plainText } from "../../src/parse/plain-text.ts";
import { losAngeles, readTimeline, textAt } from "./a-report.ts";

/** The markers and the text of an item. */
function read(item: string): string {
  const { timeline } = readTimeline(`- 13:40 ${item}`);
  const [entry] = timeline;
  return `${entry?.markers.join("+")} | ${plainText(entry?.blocks ?? [])}`;
}

describe("each marker and its other names", () => {
  test.each([
    ["introduced", ["Introduced", "Cause introduced"]],
    [
      "started",
      ["Started", "Start", "Began", "Impact began", "Outage began", "Incident started", "Impact starts"],
    ],
    ["detected", ["Detected", "Detection", "Noticed", "Discovered", "First detected"]],
    ["acknowledged", ["Acknowledged", "Ack", "Acknowledgement"]],
    ["declared", ["Declared", "Incident declared"]],
    ["escalated", ["Escalated", "Escalation"]],
    ["communicated", ["Communicated", "Communication", "Status page", "Announced"]],
    ["false-lead", ["False lead", "False-lead", "Misleading path", "Red herring", "Dead end"]],
    ["mitigated", ["Mitigated", "Mitigation", "Impact ended", "Outage ends", "Service restored"]],
    ["resolved", ["Resolved", "Resolution", "All clear", "Incident ended", "Recovered"]],
  ])("%s", (marker, names) => {
    for (const name of names) {
      expect(findMarker(name), name).toBe(marker);
      expect(findMarker(name.toUpperCase()), name).toBe(marker);
      expect(read(`**${name}** — x`), name).toBe(`${marker} | x`);
    }
  });

  test.each(["", "Resolve the issue", "constructor", "__proto__", "toString", "Detected by Alice"])(
    "“%s” is none",
    (word) => {
      expect(findMarker(word)).toBeUndefined();
    },
  );
});

describe("several markers", () => {
  test.each([
    "**Mitigated, Resolved** — x",
    "**Mitigated,Resolved** — x",
    "**Mitigated**, **Resolved** — x",
    "**Mitigated / Resolved** — x",
    "**Mitigated & Resolved** — x",
    "**Mitigated and Resolved** — x",
    "**Mitigated + Resolved:** x",
    "**Mitigated, resolved, Mitigated** — x",
  ])("%s", (item) => {
    expect(read(item)).toBe("mitigated+resolved | x");
  });
});

describe("what is no marker stays in the text", () => {
  test.each([
    ["a bold word that is none", "**Kafka** fell over", " | Kafka fell over"],
    ["a bold sentence", "**Resolved the wrong issue** — x", " | Resolved the wrong issue — x"],
    ["a list of which one is none", "**Mitigated, happy** — x", " | Mitigated, happy — x"],
    ["a marker that is not bold", "Detected — x", " | Detected — x"],
    ["a marker in italics", "*Detected* — x", " | Detected — x"],
    ["a marker later in the text", "We **Resolved** it", " | We Resolved it"],
    ["more bold behind a marker", "**Detected** **by hand** — x", "detected | by hand — x"],
  ])("%s", (_, item, expected) => {
    expect(read(item)).toBe(expected);
  });
});

describe("a bold word that is almost a marker", () => {
  /** The word that is pointed out; what stands at its place must be the same. */
  const pointedOut = (item: string): string | undefined => {
    const { timeline } = readTimeline(`- 13:40 ${item}`);
    const doubtful = timeline[0]?.doubtfulMarker;
    const text = `---\n${losAngeles}\n---\n\n## Timeline\n\n- 13:40 ${item}\n`;
    if (doubtful) expect(textAt(text, doubtful.place)).toBe(doubtful.text);
    expect(timeline[0]?.markers).toEqual([]);
    return doubtful?.text;
  };

  test.each([
    ["**Resovled** — x", "Resovled"],
    ["**Acknowleged** — x", "Acknowleged"],
    ["**Mitgated** - x", "Mitgated"],
    ["**Escaleted**: x", "Escaleted"],
  ])("is pointed out: %s", (item, written) => {
    expect(pointedOut(item)).toBe(written);
  });

  // "detect" and "detected" are equally near, and mean the same.
  test("is pointed out where two names of one marker are near", () => {
    expect(pointedOut("**Detectd** — x")).toBe("Detectd");
  });

  // A colon within the bold text separates a marker, but not one that is misspelt.
  test("is pointed out with its colon in bold", () => {
    expect(pointedOut("**Mitgated:** x")).toBe("Mitgated");
  });

  test.each([
    "**Kafka** — x",
    "**Restarted the whole cluster** — x",
    "**detect** the cause by hand",
    "**Alice** — x",
  ])("is not “%s”", (item) => {
    expect(readTimeline(`- 13:40 ${item}`).timeline[0]?.doubtfulMarker).toBeNull();
  });
});
