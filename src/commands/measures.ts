import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import type { Library } from "../model/library.ts";
import { type Standing, standings } from "../model/measure-standing.ts";
import { isUnfinished } from "../model/measure-state.ts";
import type { Measure } from "../model/postmortem.ts";
import { register as registerOf } from "../model/register.ts";
import { nearest } from "../nearest.ts";
import { output as json } from "../outputs/api-measures.ts";
import { output as csv } from "../outputs/api-measures-csv.ts";
import { output as ics } from "../outputs/measures-ics.ts";
import { measureTable } from "../report/terminal/measure-table.ts";
import { SetupError } from "../setup-error.ts";
import { computeStatistics } from "../statistics/compute-statistics.ts";
import type { CommandContext } from "./command-context.ts";
import { loadLibrary } from "./load-library.ts";
import { openLibrary } from "./open-library.ts";

interface MeasuresOptions {
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly owner?: string;
  readonly format: string;
  readonly failOn?: string;
  readonly asOf?: string;
}

const formats = { json, csv, ics } as const;

/** `afterword measures`: the register of all measures. */
export function register(program: Command, { effects, setStatus }: CommandContext): void {
  program
    .command("measures")
    .description("list the measures of all reports")
    .option("--open", "only those that are neither done nor dropped")
    .option("--overdue", "only those that are due before today")
    .option("--owner <name>", "only those of one owner, e.g. @sre")
    .option("--format <format>", "text, json, csv or ics", "text")
    .option("--fail-on <state>", "overdue: exit 1 where one of the listed measures is overdue")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((options: MeasuresOptions) => list(options, effects, setStatus));
}

async function list(
  options: MeasuresOptions,
  effects: Effects,
  setStatus: CommandContext["setStatus"],
): Promise<void> {
  const { format, failOn } = options;
  if (format !== "text" && !(format in formats)) {
    throw new SetupError(`There is no format “${format}”.`, { hint: "Formats: text, json, csv, ics." });
  }
  if (failOn !== undefined && failOn !== "overdue") {
    throw new SetupError(`There is no state “${failOn}” to fail on.`, { hint: "Use --fail-on overdue." });
  }
  const opened = await openLibrary(effects, options.asOf);
  const { built } = await loadLibrary(opened, effects, { drafts: "none" });
  if (options.owner !== undefined) refuseUnknown(options.owner, built.library);
  const library = filtered(built.library, options);
  if (format === "text") effects.out(measureTable(library, { colour: effects.colour }));
  else {
    const statistics = computeStatistics(library, []);
    const files = formats[format as keyof typeof formats]({ library, statistics, stubs: [] });
    for (const text of files.values()) effects.out(text);
  }
  const isOverdue = registerOf(library).some(({ state }) => state === "overdue");
  if (failOn === "overdue" && isOverdue) setStatus(1);
}

/** A scheduled job for an owner whose name is mistyped would never fail. */
function refuseUnknown(owner: string, { postmortems }: Library): void {
  const owners = new Set(
    postmortems.flatMap(({ measures }) => measures.flatMap((measure) => measure.owners)),
  );
  if ([...owners].some((one) => bare(one) === bare(owner))) return;
  const like = nearest(owner, owners);
  throw new SetupError(`No measure has the owner “${owner}”.`, {
    ...(like !== undefined && { hint: `Did you mean ${like}?` }),
  });
}

/** The library with the measures that were asked for. */
function filtered(library: Library, options: MeasuresOptions): Library {
  return {
    ...library,
    postmortems: library.postmortems.map((postmortem) => {
      const known = standings(postmortem, library);
      const measures = postmortem.measures.filter((measure, index) => {
        const standing = known[index];
        return standing !== undefined && isWanted(measure, standing, options);
      });
      return { ...postmortem, measures };
    }),
  };
}

function isWanted(measure: Measure, { state }: Standing, { open, overdue, owner }: MeasuresOptions): boolean {
  if (open === true && !isUnfinished(measure)) return false;
  if (overdue === true && state !== "overdue") return false;
  return owner === undefined || measure.owners.some((one) => bare(one) === bare(owner));
}

function bare(owner: string): string {
  return owner.trim().replace(/^@/, "").toLowerCase();
}
