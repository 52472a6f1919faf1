import type { Place } from "../place.ts";
import type { Moment } from "../time/moment.ts";
import { readMoment } from "../time/read-moment.ts";
import { nearestDate } from "../time/roll-over.ts";
import { readZone } from "../time/zone.ts";
import { type MomentName, type Moments, momentNames } from "./moments.ts";
import type { DatedMoment, TimeContext, ZoneChain } from "./time-context.ts";

type FrontMatter = Readonly<Record<string, unknown>>;
type Places = ReadonlyMap<string, Place>;

const start: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/** The times that the front matter states. */
export interface FrontMatterTimes {
  readonly stated: Moments;
  /** What bare times are near to: started, else `date`, else the first moment stated. */
  readonly anchor: DatedMoment | null;
  readonly exposure: { readonly from: Moment | null; readonly until: Moment | null } | null;
}

/** The zones that times of a report may take, from its front matter and the library's configuration. */
export function zoneChain(frontMatter: FrontMatter, libraryZone: string | null): ZoneChain {
  const started = typeof frontMatter.started === "string" ? readMoment(frontMatter.started)?.zone : null;
  return {
    report: typeof frontMatter.timezone === "string" ? zoneId(frontMatter.timezone) : null,
    started: started?.kind === "zone" ? started.id : null,
    library: libraryZone === null ? null : zoneId(libraryZone),
  };
}

/** Reads the moments of the front matter; what is wrong with them goes to the context. */
export function readFrontMatterTimes(
  frontMatter: FrontMatter,
  places: Places,
  context: TimeContext,
): FrontMatterTimes {
  reportZone(frontMatter, places, context);
  const started = readStated(frontMatter.started, places.get("/started") ?? start, context, null);
  const near = started ?? readDay(frontMatter, places, context);
  const dated = new Map<MomentName, DatedMoment | null>(
    momentNames.map((name) => [
      name,
      name === "started"
        ? started
        : readStated(frontMatter[name], places.get(`/${name}`) ?? start, context, near),
    ]),
  );
  const order: readonly MomentName[] = ["detected", "acknowledged", "declared", "mitigated", "resolved"];
  return {
    stated: Object.fromEntries(momentNames.map((name) => [name, dated.get(name)?.moment ?? null])) as Moments,
    anchor: near ?? order.map((name) => dated.get(name) ?? null).find((moment) => moment !== null) ?? null,
    exposure: readExposure(frontMatter.exposure, places, context),
  };
}

function zoneId(text: string): string | null {
  const zone = readZone(text.trim());
  return zone?.kind === "zone" ? zone.id : null;
}

/** A `timezone` that is none, or could be several, is a problem of its own. */
function reportZone({ timezone }: FrontMatter, places: Places, context: TimeContext): void {
  if (typeof timezone !== "string" || timezone === "") return;
  const zone = readZone(timezone.trim());
  if (zone?.kind === "zone") return;
  const place = places.get("/timezone") ?? start;
  if (zone?.kind === "ambiguous") {
    const note = `Say which is meant: ${zone.readings.join(" or ")}.`;
    const reason = `Unexpected time zone “${timezone}”, which means several`;
    context.problems.push({ kind: "time-ambiguous", place, reason, note, expected: zone.readings });
    return;
  }
  const reason = `Unexpected time zone “${timezone}”, expected an IANA name or an offset`;
  const note = "For example Europe/Berlin, America/Los_Angeles, UTC or -07:00.";
  context.problems.push({ kind: "time-invalid", place, reason, note, expected: [] });
}

function readStated(
  value: unknown,
  place: Place,
  context: TimeContext,
  anchor: DatedMoment | null,
): DatedMoment | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const reading = readMoment(value);
  if (reading === null) {
    context.problems.push({
      kind: "time-invalid",
      place,
      reason: `Unexpected “${value}”, expected a moment`,
      note: "A moment is written like 2024-05-12 13:30, 2024-05-12T13:30:00-07:00, 2024-05-12, ~2024-05-12 13:40 or unknown.",
      expected: [],
    });
    return null;
  }
  if (anchor === null || reading.date !== null) {
    return context.resolve(reading, place, { date: null, zoneAbove: null });
  }
  const zone = reading.zone?.kind === "zone" ? reading.zone.id : context.zoneBelow(null).zone;
  return context.resolve(reading, place, { date: nearestDate(anchor, reading, zone), zoneAbove: null });
}

/** The day of `date:`, which dates bare times where `started` does not. */
function readDay({ date }: FrontMatter, places: Places, context: TimeContext): DatedMoment | null {
  const reading = typeof date === "string" ? readMoment(date) : null;
  // Whether it is a date at all is for the schema to say.
  if (reading === null || reading.problem !== null || reading.date === null) return null;
  const day = { ...reading, clock: null, precision: "day" } as const;
  return context.resolve(day, places.get("/date") ?? start, { date: null, zoneAbove: null });
}

function readExposure(value: unknown, places: Places, context: TimeContext): FrontMatterTimes["exposure"] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const exposure = value as FrontMatter;
  const read = (key: "from" | "until"): Moment | null =>
    readStated(exposure[key], places.get(`/exposure/${key}`) ?? start, context, null)?.moment ?? null;
  return { from: read("from"), until: read("until") };
}
