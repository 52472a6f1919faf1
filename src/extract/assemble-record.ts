import type { RootContent } from "mdast";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { formatMomentWithZone } from "../time/format-moment.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { isEmpty } from "./is-empty.ts";
import { measureValues } from "./measure-values.ts";
import { markedMoment, momentNames } from "./moments.ts";
import { placeOf } from "./place-of.ts";
import type { RawMeasure } from "./raw-measure.ts";
import type { PlacedRecord } from "./report.ts";
import type { SectionName } from "./section.ts";
import type { SectionPart } from "./section-parts.ts";
import type { Sections } from "./sections.ts";
import { normaliseMarker } from "./structured.ts";

/** What a record is assembled from. */
export interface RecordParts {
  readonly source: SourceText;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly keyPlaces: ReadonlyMap<string, Place>;
  readonly heading: Sections["title"];
  readonly sections: ReadonlyMap<SectionName, readonly SectionPart[]>;
  readonly timeline: readonly DatedEntry[];
  readonly measures: readonly RawMeasure[];
  readonly zone: string;
}

const proseSections = ["summary", "symptoms", "rootCause", "resolution", "lessons"] as const;

/**
 * Assembles front matter and sections into the one plain record that the schema describes. Values
 * stay as written, so that what is wrong with them is found at their place.
 */
export function assembleRecord(parts: RecordParts): PlacedRecord {
  const builder = new RecordBuilder(parts);
  builder.normalise();
  builder.addTitle();
  builder.addProse();
  builder.addTimeline();
  builder.addMeasures();
  builder.addMoments();
  return { record: builder.record, places: builder.places, keyPlaces: builder.keyPlaces };
}

class RecordBuilder {
  readonly record: Record<string, unknown>;
  readonly places: Map<string, Place>;
  readonly keyPlaces: Map<string, Place>;
  readonly #parts: RecordParts;

  constructor(parts: RecordParts) {
    this.#parts = parts;
    // fromEntries, since assignment would let a key named __proto__ vanish.
    this.record = Object.fromEntries(Object.entries(parts.frontMatter));
    this.places = new Map(parts.places);
    this.keyPlaces = new Map(parts.keyPlaces);
  }

  /** `unknown` alone may stand for a list, and markers may be spelt in several ways. */
  normalise(): void {
    for (const key of ["services", "causes"])
      if (this.record[key] === "unknown") this.record[key] = ["unknown"];
    if (!Array.isArray(this.record.timeline)) return;
    this.record.timeline = this.record.timeline.map((entry: unknown) =>
      typeof entry === "object" && entry !== null && "marker" in entry
        ? { ...entry, marker: normaliseMarker(entry.marker) }
        : entry,
    );
  }

  addTitle(): void {
    const { heading } = this.#parts;
    if (heading === null || this.record.title !== undefined) return;
    this.#set("/title", placeOf(heading.heading));
    this.record.title = heading.text;
  }

  addProse(): void {
    for (const name of proseSections) {
      const text = this.#textOf(name);
      if (text !== null && this.record[name] === undefined) this.record[name] = text;
    }
    const text = this.#textOf("impact");
    const impact = this.record.impact;
    if (text === null) return;
    if (impact === undefined) this.record.impact = { text };
    else if (typeof impact === "object" && impact !== null && !Array.isArray(impact))
      this.record.impact = { ...impact, text };
    this.#set("/impact/text", this.places.get("/impact/text") ?? this.#placeOfSection("impact"));
  }

  addTimeline(): void {
    if (this.record.timeline !== undefined || !this.#parts.sections.has("timeline")) return;
    this.#set("/timeline", this.#placeOfSection("timeline"));
    this.record.timeline = this.#parts.timeline.map((entry, index) => {
      const pointer = `/timeline/${index}`;
      this.#set(pointer, entry.place);
      this.#set(`${pointer}/at`, entry.timePlace);
      this.#set(`${pointer}/marker`, entry.doubtfulMarker?.place ?? entry.place);
      return this.#timelineValues(entry);
    });
  }

  #timelineValues(entry: DatedEntry): Record<string, unknown> {
    const doubtful = entry.doubtfulMarker === null ? [] : [entry.doubtfulMarker.text];
    const markers = [...entry.markers, ...doubtful];
    return {
      at: entry.time?.from.text ?? "unknown",
      ...(entry.time?.until && { until: entry.time.until.text }),
      ...(markers.length > 0 && { marker: markers.length === 1 ? markers[0] : markers }),
      text: plainText(entry.blocks),
    };
  }

  addMeasures(): void {
    if (this.record.measures !== undefined || !this.#parts.sections.has("measures")) return;
    this.#set("/measures", this.#placeOfSection("measures"));
    this.record.measures = this.#parts.measures.map((measure, index) => {
      const pointer = `/measures/${index}`;
      const { values, places, keyPlaces } = measureValues(measure, plainText(measure.blocks));
      for (const key of Object.keys(values)) this.#set(`${pointer}/${key}`, places.get(key) ?? measure.place);
      for (const [key, place] of keyPlaces) this.keyPlaces.set(`${pointer}/${key}`, place);
      this.#set(pointer, measure.place);
      return { ...values, ...(measure.theme !== null && { theme: measure.theme }) };
    });
  }

  /** The markers' moments join those that the front matter states. */
  addMoments(): void {
    for (const name of momentNames) {
      const entry = markedMoment(name, this.#parts.timeline);
      if (this.record[name] !== undefined || !entry?.at) {
        this.#addUnknown(name);
        continue;
      }
      this.record[name] = formatMomentWithZone(entry.at, this.#parts.zone);
      this.#set(`/${name}`, entry.timePlace);
    }
  }

  /** A marker on an entry whose time is unknown states that the moment is unknown. */
  #addUnknown(name: (typeof momentNames)[number]): void {
    if (this.record[name] !== undefined) return;
    const entry = this.#parts.timeline.find((candidate) => candidate.markers.includes(name));
    if (entry === undefined) return;
    this.record[name] = "unknown";
    this.#set(`/${name}`, entry.timePlace);
  }

  #set(pointer: string, place: Place): void {
    this.places.set(pointer, place);
  }

  #placeOfSection(name: SectionName): Place {
    return (
      this.#parts.sections.get(name)?.[0]?.section.place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }
    );
  }

  /** The Markdown of a section, null where it is missing or empty. */
  #textOf(name: SectionName): string | null {
    const found = this.#parts.sections.get(name);
    if (found === undefined) return null;
    this.#set(`/${name}`, this.places.get(`/${name}`) ?? this.#placeOfSection(name));
    const text = found
      .map((part) => markdownOf(part.nodes, this.#parts.source))
      .join("\n\n")
      .trim();
    return text === "" || found.every((part) => isEmpty(part.nodes)) ? null : text;
  }
}

function markdownOf(nodes: readonly RootContent[], source: SourceText): string {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? "" : source.value.slice(start, end);
}
