import { join } from "node:path";
import type { Effects } from "../../effects.ts";
import { idPattern } from "../../extract/report-id.ts";
import { reportsFolder } from "../../read/find-reports.ts";
import { SetupError } from "../../setup-error.ts";
import { slug } from "../../slug.ts";
import { readMoment } from "../../time/read-moment.ts";
import { libraryIds } from "../library-ids.ts";
import type { OpenLibrary } from "../open-library.ts";
import type { Facts } from "./facts.ts";

/** How many characters of a title an address needs. */
const longestSlug = 60;

/**
 * Where a new report is to be written, relative to the library's root: the folder of its year, and
 * its id, which no other report has or had, upper and lower case aside. An id that was asked for is
 * taken or refused; one that is made of day and title has a number put behind it where it is taken.
 */
export async function draftPath(
  facts: Facts,
  asked: string | undefined,
  library: OpenLibrary,
  effects: Effects,
): Promise<string> {
  const day = dayOf(facts) ?? library.asOf;
  const made = `${day}-${slug(String(facts.title)).slice(0, longestSlug).replace(/-+$/, "")}`;
  const id = asked ?? made;
  if (!idPattern.test(id)) {
    throw new SetupError(`“${id}” cannot be an id.`, {
      hint: "Use letters, digits, dots, hyphens and underscores, and begin with a letter or digit.",
    });
  }
  const owners = new Map<string, string>();
  for (const report of await libraryIds(library, effects)) {
    for (const name of [report.id, ...report.aliases]) owners.set(name.toLowerCase(), report.path);
  }
  const pathOf = (name: string): string => `${reportsFolder}/${day.slice(0, 4)}/${name}.md`;
  const owner = async (name: string): Promise<string | undefined> => {
    const path = pathOf(name);
    const isThere = (await effects.files.stat(join(library.root, path))) !== null;
    return owners.get(name.toLowerCase()) ?? (isThere ? path : undefined);
  };
  if (asked !== undefined) {
    const taken = await owner(asked);
    if (taken === undefined) return pathOf(asked);
    throw new SetupError(`The id ${asked} is taken by ${taken}.`, { hint: "Give another one with --id." });
  }
  for (let number = 1; ; number++) {
    const name = number === 1 ? made : `${made}-${number}`;
    if ((await owner(name)) === undefined) return pathOf(name);
  }
}

/** The day that an incident is filed under, e.g. "2024-05-12": of its beginning, else of what is known first. */
function dayOf(facts: Facts): string | null {
  for (const key of ["started", "date", "detected", "declared"]) {
    const { [key]: moment } = facts;
    const date = typeof moment === "string" ? (readMoment(moment)?.date ?? null) : null;
    if (date !== null) {
      const two = (number: number): string => String(number).padStart(2, "0");
      return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
    }
  }
  return null;
}
