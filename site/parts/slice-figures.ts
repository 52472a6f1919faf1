import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { durationText } from "./duration-text.ts";
import { known } from "./known.ts";

/** How many reports name a value. */
export interface Tally {
  readonly name: string;
  readonly count: number;
}

/** What can honestly be said of a few reports in a line each. */
export interface SliceFigures {
  readonly severities: readonly Tally[];
  /** The services and causes named most, without the slice's own. */
  readonly services: readonly Tally[];
  readonly causes: readonly Tally[];
  readonly durations: string;
  readonly measures: string;
}

const MOST = 6;

/** Counts the reports of a slice, or of a library without a name. No median or rate: slices are small. */
export function sliceFigures(
  site: Site,
  slice: { readonly name: string | null; readonly postmortems: readonly Postmortem[] },
): SliceFigures {
  const order = site.library.config.severities.map((severity) => severity.id);
  const severities = tally(slice.postmortems, (each) => [each.severity ?? "unknown"]);
  const without = (tallies: readonly Tally[]) =>
    tallies.filter(({ name }) => name !== slice.name).slice(0, MOST);
  return {
    severities: [...severities].sort((a, b) => rank(order, a.name) - rank(order, b.name)),
    services: without(tally(slice.postmortems, (each) => known(each.services))),
    causes: without(tally(slice.postmortems, (each) => known(each.causes))),
    durations: durationsText(slice.postmortems),
    measures: measuresText(slice.postmortems),
  };
}

function tally(
  postmortems: readonly Postmortem[],
  valuesOf: (each: Postmortem) => readonly string[],
): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const value of postmortems.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}

/** Shortest and longest impact, and for how many reports it is known. */
function durationsText(postmortems: readonly Postmortem[]): string {
  const minutes = postmortems.map((each) => each.minutes.impact).filter((each) => each !== null);
  if (minutes.length === 0) return "not stated";
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  const range = least === most ? durationText(least) : `${durationText(least)} to ${durationText(most)}`;
  return `impact of ${range}, known for ${minutes.length} of ${postmortems.length}`;
}

function measuresText(postmortems: readonly Postmortem[]): string {
  const sum = (key: "total" | "done" | "overdue") =>
    postmortems.reduce((total, each) => total + each.measureCounts[key], 0);
  if (sum("total") === 0) return "none stated";
  const overdue = sum("overdue");
  return `${countText(sum("total"), "measure")}, ${sum("done")} done${overdue === 0 ? "" : `, ${overdue} overdue`}`;
}
