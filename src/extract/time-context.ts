import type { Place } from "../place.ts";
import { contradictsDate } from "../time/contradicts-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Moment } from "../time/moment.ts";
import { type Resolution, resolveTime } from "../time/resolve-time.ts";
import type { TimeReading } from "../time/time-reading.ts";
import { readZone } from "../time/zone.ts";
import type { TimeProblem } from "./time-problem.ts";

/** A moment, and the zone that its local time was read in. */
export interface DatedMoment {
  readonly moment: Moment;
  readonly zone: string;
}

/** The zones that a time without one may take, from the nearest to the farthest. */
export interface ZoneChain {
  /** `timezone` of the front matter. */
  readonly report: string | null;
  /** The zone written with `started`. */
  readonly started: string | null;
  readonly library: string | null;
}

/**
 * Resolves the times of one report and collects what is wrong with them. What is said once a report
 * (a missing zone, an abbreviation that contradicts the date) is collected once.
 */
export class TimeContext {
  readonly problems: TimeProblem[] = [];
  /** Where the zones that stand above entries are named. */
  zonePlaces: ReadonlyMap<string, Place> = new Map();
  readonly #approximate: boolean;
  readonly #chain: ZoneChain;
  #zoneMissing = false;
  readonly #mismatches = new Set<string>();

  constructor(chain: ZoneChain, approximate: boolean) {
    this.#chain = chain;
    this.#approximate = approximate;
  }

  /** The zone for times without one, and whether somebody named it. */
  zoneBelow(zoneAbove: string | null): { readonly zone: string; readonly stated: boolean } {
    const above = zoneAbove === null ? null : readZone(zoneAbove);
    const candidates = [
      this.#chain.report,
      above?.kind === "zone" ? above.id : null,
      this.#chain.started,
      this.#chain.library,
    ];
    const zone = candidates.find((candidate) => candidate !== null);
    return zone === undefined || zone === null ? { zone: "UTC", stated: false } : { zone, stated: true };
  }

  /** The moment that a reading means; null where it is unknown or wrong. */
  resolve(
    reading: TimeReading,
    place: Place,
    options: { readonly date: LocalDate | null; readonly zoneAbove: string | null },
  ): DatedMoment | null {
    if (reading.unknown) return null;
    const { zone, stated } = this.zoneBelow(options.zoneAbove);
    const resolution = resolveTime(reading, { zone, date: options.date });
    if (resolution.kind === "unknown") return null;
    if (resolution.kind !== "moment") {
      this.#reportUnresolved(resolution, reading, place);
      return null;
    }
    if (!stated && reading.zone === null) this.#reportMissingZone(reading, place);
    const { at, precision, text } = resolution.moment;
    const approximate = resolution.moment.approximate || this.#approximate;
    this.#reportMismatch(resolution, reading, place);
    if (reading.zone === null) this.#reportZoneAbove(options.zoneAbove, at);
    this.#reportDisagreement(resolution, reading, place);
    return { moment: { at, precision, approximate, text, place }, zone: resolution.zone };
  }

  #reportUnresolved(
    resolution: Exclude<Resolution, { kind: "moment" | "unknown" }>,
    reading: TimeReading,
    place: Place,
  ): void {
    if (resolution.kind === "undated") {
      this.problems.push({
        kind: "time-invalid",
        place,
        reason: `Unexpected time “${reading.text}” without a date, expected one`,
        note: "Give `started:` with its date in the front matter, or write the date before the first time.",
        expected: [],
      });
      return;
    }
    const ambiguous = resolution.kind === "ambiguous";
    this.problems.push({
      kind: ambiguous ? "time-ambiguous" : "time-invalid",
      place,
      reason: `Unexpected “${reading.text.slice(0, 80)}”: ${resolution.reason}`,
      note: ambiguous
        ? `Say which is meant: ${resolution.readings.join(" or ")}.`
        : resolution.readings.length > 0
          ? `Perhaps ${resolution.readings.join(" or ")}.`
          : "A moment is written like 2024-05-12 13:30, with its zone where it differs, or `unknown`.",
      expected: resolution.readings,
    });
  }

  #reportMissingZone(reading: TimeReading, place: Place): void {
    if (this.#zoneMissing || reading.clock === null) return;
    this.#zoneMissing = true;
    this.problems.push({
      kind: "time-zone-missing",
      place,
      reason: `Unexpected time “${reading.text}” without a zone, read as UTC`,
      note: "Add `timezone:` with an IANA name to the front matter, or to afterword.yml for every report.",
      expected: [],
    });
  }

  #reportMismatch({ note, moment, zone }: Resolved, reading: TimeReading, place: Place): void {
    if (note === null || this.#mismatches.has(note.abbreviation)) return;
    const { abbreviation, inForce } = note;
    this.#mismatches.add(abbreviation);
    const { text } = reading;
    const expected = [text.replace(abbreviation, inForce), text.replace(abbreviation, zone)];
    this.problems.push(mismatch(abbreviation, inForce, zone, moment.at, place, expected));
  }

  /** A zone that a heading names for many times is told of once, where it is named. */
  #reportZoneAbove(zoneAbove: string | null, at: string): void {
    const above = zoneAbove === null || this.#chain.report !== null ? null : readZone(zoneAbove);
    if (above === null || this.#mismatches.has(above.text)) return;
    const place = this.zonePlaces.get(above.text);
    if (place === undefined) return;
    if (above.kind === "ambiguous") {
      this.#mismatches.add(above.text);
      this.problems.push({
        kind: "time-ambiguous",
        place,
        reason: `Unexpected time zone “${above.text}”, which means several`,
        note: `Say which is meant: ${above.readings.join(" or ")}.`,
        expected: above.readings,
      });
      return;
    }
    const inForce = above.abbreviation === null ? null : contradictsDate(above.abbreviation, Date.parse(at));
    if (inForce === null || above.abbreviation === null) return;
    this.#mismatches.add(above.text);
    this.problems.push(mismatch(above.abbreviation, inForce, above.id, at, place, [inForce, above.id]));
  }

  /** A second reading in parentheses, "13:14 EDT (17:14 UTC)", must be the same instant. */
  #reportDisagreement({ disagreement, moment }: Resolved, reading: TimeReading, place: Place): void {
    if (disagreement === null || reading.alternative === null) return;
    this.problems.push({
      kind: "time-contradiction",
      place,
      reason: `Unexpected second reading “${reading.alternative.text}”, which is ${inUtc(disagreement)}, not ${inUtc(moment.at)}`,
      note: "Both must be the same instant; correct one or leave it out.",
      expected: [],
    });
  }
}

type Resolved = Extract<Resolution, { kind: "moment" }>;

/** "2024-05-12 20:30 UTC" */
function inUtc(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

/** The problem of an abbreviation that is not in force. Two readings, since only the author knows which was meant. */
function mismatch(
  abbreviation: string,
  inForce: string,
  zone: string,
  at: string,
  place: Place,
  expected: readonly string[],
): TimeProblem {
  return {
    kind: "time-zone-mismatch",
    place,
    reason: `Unexpected ${abbreviation} on ${at.slice(0, 10)}, when ${inForce} is in force`,
    note: `It is read as the offset that ${abbreviation} names. If the clock on the wall was meant, write ${inForce}, or give \`timezone:\` and leave the abbreviation out; if the offset was meant, write ${zone}.`,
    expected,
  };
}
