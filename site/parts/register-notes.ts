import type { Library } from "../../src/model/library.ts";
import type { RegisterEntry } from "../../src/model/register.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";

type Config = Library["config"];

/** What the register says of each of its lists, and of where its states come from. */
export const registerNotes = {
  overdue: () => "Due before today, and neither done nor dropped. The longest overdue first.",
  late: ({ serviceLevels }: Config) =>
    `Without a due date, and older than the service level of their severity: ${levels(serviceLevels)} from the day on which the incident was resolved.`,
  open: () => "Those that are due first come first.",
  "not-stated": () => "Neither the report nor a tracker says whether they are done.",
  tracker,
} as const;

function levels(serviceLevels: Config["serviceLevels"]): string {
  return Object.entries(serviceLevels)
    .map(([severity, days]) => `${countText(days, "day")} for ${severity}`)
    .join(", ");
}

/** "The state of 6 measures is that of the tracker on 20 Nov 2026. "; "" where no state is a tracker's. */
function tracker(entries: readonly RegisterEntry[]): string {
  const tracked = entries.filter(({ measure }) => measure.stateFrom === "tracker");
  if (tracked.length === 0) return "";
  const days = [...new Set(tracked.flatMap(({ measure }) => measure.stateOf ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  const when =
    first === undefined || last === undefined
      ? ", of a date that its export does not state"
      : ` ${first === last ? `on ${dayText(first)}` : `between ${dayText(first)} and ${dayText(last)}`}`;
  return `The state of ${countText(tracked.length, "measure")} is that of the tracker${when}; the others are as their reports say. `;
}
