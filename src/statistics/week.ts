import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { wallClockAt } from "../time/local-time.ts";
import { began } from "./began.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** The incidents that began on one day of the week. */
export interface Row {
  readonly weekday: string;
  readonly count: number;
  readonly inHours: number;
  readonly outOfHours: number;
  /** By the hour on the clock, "00h" to "23h"; always all keys. */
  readonly byHour: Readonly<Record<string, number>>;
}

/** The share that began in hours, from 0 to 1; in hours are 40 of the week's 168. */
export interface Summary {
  readonly inHours: number;
  readonly shareInHours: Estimate;
}

/** The days of the week, in the order of the rows. */
export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** Working hours: from the first up to, but not including, the second, on the first so many weekdays. */
export const workingHours = { from: 9, until: 17, days: 5 } as const;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const reasons: readonly Reason<Postmortem>[] = [
  { reason: "start and detection not stated", applies: (each) => began(each) === null },
  { reason: "known only to the day", applies: (each) => began(each)?.precision === "day" },
  { reason: "approximate time", applies: (each) => began(each)?.approximate === true },
];

/** The zone whose clocks the figure follows. */
export function zoneOfWeek({ config }: Pick<Library, "config">): string {
  return config.timezone ?? "UTC";
}

function definitionFor(zone: string): string {
  return (
    `Incidents by the weekday and hour in which they started or, where that is not stated, were detected, in the library's zone, ${zone}. ` +
    "In hours is Monday to Friday from 9 to 17, which is 40 of the week's 168 hours (24 %); public holidays are not taken out. " +
    "Times known to the hour count, approximate ones do not. " +
    "The share has its exact 95 % interval (Clopper–Pearson). What is begun at night may be noticed, and dated, in the morning."
  );
}

/** The weekday (0 for Monday) and the hour that clocks of a zone show at an instant. */
function placeInWeek(at: string, zone: string): { readonly weekday: number; readonly hour: number } {
  const wall = new Date(wallClockAt(Date.parse(at), zone));
  return { weekday: (wall.getUTCDay() + 6) % 7, hour: wall.getUTCHours() };
}

function compute(library: Library) {
  const { members, excluded } = population(library);
  const zone = zoneOfWeek(library);
  const known = leaveOut(members, reasons);
  const places = known.kept.flatMap((each) => {
    const moment = began(each);
    return moment === null ? [] : [placeInWeek(moment.at, zone)];
  });
  const rows = weekdays.map((_, weekday) => rowOf(weekday, places));
  const n = known.kept.length;
  const of = members.length;
  const summary = summaryOf(rows, n);
  return {
    title: "Days and hours of the week",
    definition: `${definitionFor(zone)} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(summary, n, of, zone),
    summary,
    rows: n === 0 ? [] : rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf(weekday: number, places: readonly { weekday: number; hour: number }[]): Row {
  const own = places.filter((place) => place.weekday === weekday).map(({ hour }) => hour);
  const isIn = (hour: number) =>
    weekday < workingHours.days && hour >= workingHours.from && hour < workingHours.until;
  const inHours = own.filter(isIn).length;
  return {
    weekday: weekdays[weekday] ?? "",
    count: own.length,
    inHours,
    outOfHours: own.length - inHours,
    byHour: Object.fromEntries(
      hours.map((hour) => [`${String(hour).padStart(2, "0")}h`, own.filter((each) => each === hour).length]),
    ),
  };
}

function summaryOf(rows: readonly Row[], n: number): Summary | null {
  if (n < fewestForSummary) return null;
  const inHours = rows.reduce((sum, row) => sum + row.inHours, 0);
  return { inHours, shareInHours: roundedEstimate(binomialInterval(inHours, n)) };
}

function sentenceOf(summary: Summary | null, n: number, of: number, zone: string): string {
  if (of === 0) return noIncident;
  if (n === 0) return `The hour at which it began is known for none of ${incidents(of)}.`;
  if (summary === null)
    return `The hour at which they began is known for ${n} of ${incidents(of)}: too few for a share, each is shown.`;
  const { amount, unit } = quantityOfShare(summary.shareInHours.value);
  const interval = intervalInWords(summary.shareInHours, quantityOfShare);
  return `Of ${incidents(n)}, ${summary.inHours} began Monday to Friday from 9 to 17 (${zone}): ${amount} ${unit} (${interval}), in 24 % of the week.`;
}

/** On which days and at which hours incidents began. */
export const figure: FigureDefinition<Row, Summary> = { id: "week", order: 230, compute };
