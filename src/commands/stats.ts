import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import type { Library } from "../model/library.ts";
import { type LibraryFilter, narrowLibrary } from "../model/narrow-library.ts";
import { slicesByKind } from "../model/slices.ts";
import { nearest } from "../nearest.ts";
import { figureCsv } from "../outputs/figure-csv.ts";
import { jsonText } from "../outputs/json-text.ts";
import { figureText } from "../report/terminal/figure-text.ts";
import { SetupError } from "../setup-error.ts";
import { computeStatistics } from "../statistics/compute-statistics.ts";
import type { FigureDefinition } from "../statistics/figure.ts";
import { loadFigures } from "../statistics/figures.ts";
import type { Statistics } from "../statistics/statistics.ts";
import type { CommandContext } from "./command-context.ts";
import { loadLibrary } from "./load-library.ts";
import { openLibrary } from "./open-library.ts";
import { readDay } from "./read-day.ts";

interface StatsOptions extends LibraryFilter {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly figure?: string;
  readonly asOf?: string;
}

/** `afterword stats`: the figures of the statistics page in the terminal. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("stats")
    .description("show the figures: how many, how long, how noticed, what is open")
    .option("--figure <id>", "only this figure, e.g. duration")
    .option("--service <name>", "only reports that name this service")
    .option("--cause <name>", "only reports that name this cause")
    .option("--severity <id>", "only reports of this severity")
    .option("--since <date>", "only incidents that began on this day or later")
    .option("--until <date>", "only incidents that began on this day or before")
    .option("--json", "print them as data, as in /api/v1/statistics.json")
    .option("--csv", "print the rows of one figure as a table, with --figure")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((options: StatsOptions) => stats(options, effects));
}

async function stats(options: StatsOptions, effects: Effects): Promise<void> {
  if (options.csv === true && options.figure === undefined) {
    throw new SetupError("--csv prints the rows of one figure.", { hint: "Name it: --figure duration." });
  }
  const opened = await openLibrary(effects, options.asOf);
  const filter = readFilter(options);
  const { built } = await loadLibrary(opened, effects, { drafts: "none" });
  checkNames(built.library, filter);
  const library = narrowLibrary(built.library, filter);
  const all = computeStatistics(library, figuresFor(filter, await loadFigures(), options.figure));
  const statistics = options.figure === undefined ? all : onlyFigure(all, options.figure);
  if (options.json === true) effects.out(jsonText(statistics));
  else if (options.csv === true) effects.out(Object.values(statistics.figures).map(figureCsv).join(""));
  else
    effects.out(
      `${headOf(library, all)}\n\n${Object.values(statistics.figures).map(figureText).join("\n\n")}\n`,
    );
}

/** With many parts to look at, one of them would differ by chance: of a part nothing is judged. */
function figuresFor(
  filter: LibraryFilter,
  figures: readonly FigureDefinition[],
  asked: string | undefined,
): readonly FigureDefinition[] {
  if (Object.keys(filter).length === 0) return figures;
  if (figures.some(({ id, scope }) => id === asked && scope === "library")) {
    throw new SetupError(`The figure “${asked}” is of the whole library.`, {
      hint: "Leave out --service, --cause, --severity, --since and --until.",
    });
  }
  return figures.filter(({ scope }) => scope !== "library");
}

/** The days are read first: one that is none would silently count nothing. */
function readFilter({ service, cause, severity, since, until }: StatsOptions): LibraryFilter {
  if (since !== undefined) readDay("--since", since);
  if (until !== undefined) readDay("--until", until);
  return {
    ...(service !== undefined && { service }),
    ...(cause !== undefined && { cause }),
    ...(severity !== undefined && { severity }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

/** A name that no report has is a slip, not an empty answer. */
function checkNames(library: Library, filter: LibraryFilter): void {
  for (const [option, kind] of [
    ["service", "services"],
    ["cause", "causes"],
    ["severity", "severities"],
  ] as const) {
    const { [option]: name } = filter;
    const names = slicesByKind(kind, library).map((slice) => slice.name);
    if (name === undefined || names.includes(name)) continue;
    const like = nearest(name, names);
    throw new SetupError(`No report names the ${option} “${name}”.`, {
      hint: like === undefined ? `There are: ${names.slice(0, 12).join(", ")}.` : `Did you mean ${like}?`,
    });
  }
}

function onlyFigure(statistics: Statistics, id: string): Statistics {
  const { [id]: figure } = statistics.figures;
  if (figure !== undefined) return { ...statistics, figures: { [id]: figure } };
  const ids = Object.keys(statistics.figures);
  const like = nearest(id, ids);
  throw new SetupError(`There is no figure “${id}”.`, {
    hint: like === undefined ? `There are: ${ids.join(", ")}.` : `Did you mean ${like}?`,
  });
}

function headOf({ config, asOf }: Library, { window }: Statistics): string {
  const span =
    window.from === null ? "no incident with a date" : `incidents from ${window.from} to ${window.to}`;
  return `${config.title}: ${span}, as of ${asOf}.\nPublished postmortems, not all incidents: publishing more of them raises every count.`;
}
