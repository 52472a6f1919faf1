import pc from "picocolors";
import type { Library } from "../../model/library.ts";
import type { MeasureState } from "../../model/measure-state.ts";
import { type RegisterEntry, register } from "../../model/register.ts";
import { byExpectedDay, expectedDay } from "../../model/register-order.ts";
import { daysBetween } from "../../time/days-between.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

type Colours = ReturnType<typeof pc.createColors>;

const groups: readonly (readonly [MeasureState, string])[] = [
  ["overdue", "Overdue"],
  ["late", "Late by service level"],
  ["open", "Open"],
  ["not-stated", "State not stated"],
  ["done", "Done"],
  ["dropped", "Dropped"],
];

const width = 80;
/** Where texts begin, behind a day. */
const indent = 14;

/**
 * The measures of a library for the terminal, in lines of 80 columns: by state, what is late first,
 * and in each state what is expected first; below each measure whose it is, its issue and its report.
 */
export function measureTable(library: Library, options: { readonly colour: boolean }): string {
  const colours = pc.createColors(options.colour);
  const entries = register(library).toSorted(byExpectedDay);
  const blocks = groups.flatMap(([state, title]) => {
    const members = entries.filter((entry) => entry.state === state);
    if (members.length === 0) return [];
    const head = `${title}, ${members.length}`;
    const lines = members.map((entry) => entryLines(entry, library.asOf, colours));
    return [[colours.bold(state === "overdue" ? colours.yellow(head) : head), ...lines].join("\n")];
  });
  return `${[...blocks, summary(entries, library.asOf)].join("\n\n")}\n`;
}

function entryLines(entry: RegisterEntry, asOf: string, colours: Colours): string {
  const { measure } = entry;
  const day = expectedDay(entry) ?? "no date";
  const text = printable(measure.text.replace(/\s+/g, " "));
  // A line ends between two facts, not within one.
  const facts = factsOf(entry, asOf).map((fact) => printable(fact).replaceAll(" ", "\u00a0"));
  return [
    `  ${day.padEnd(indent - 2)}${wrap(text, width, indent)}`,
    colours.dim(
      `${" ".repeat(indent)}${wrap(facts.join("\u00a0· "), width, indent).replaceAll("\u00a0", " ")}`,
    ),
  ].join("\n");
}

function factsOf(
  { measure, postmortem, state, ageDays, serviceLevel }: RegisterEntry,
  asOf: string,
): string[] {
  const isLeft = state !== "done" && state !== "dropped";
  const facts = [
    measure.owners.join(", ") || (isLeft ? "no owner" : ""),
    measure.due !== null && state === "overdue" ? `${days(daysBetween(measure.due, asOf))} overdue` : "",
    isLeft && state !== "overdue" && ageDays !== null ? `open for ${days(ageDays)}` : "",
    measure.issue ?? "",
    postmortem.id,
    measure.due === null && serviceLevel !== null
      ? `level of ${days(serviceLevel.days)} for ${postmortem.severity}`
      : "",
    measure.doneOn === null ? "" : `done ${measure.doneOn}`,
    measure.stateFrom === "tracker" ? `state of ${measure.stateOf ?? "the tracker, date not stated"}` : "",
  ];
  return facts.filter((fact) => fact !== "");
}

function summary(entries: readonly RegisterEntry[], asOf: string): string {
  const count = (state: MeasureState): number => entries.filter((entry) => entry.state === state).length;
  const total = `${entries.length} ${entries.length === 1 ? "measure" : "measures"} as of ${asOf}`;
  const late = count("late") === 0 ? "" : `${count("late")} late by service level, `;
  return `${total}: ${count("overdue")} overdue, ${late}${count("open")} open, ${count("not-stated")} not stated, ${count("done")} done, ${count("dropped")} dropped.`;
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
