import type { VNode } from "preact";
import type { MeasureState } from "../../src/model/measure-state.ts";
import type { RegisterEntry } from "../../src/model/register.ts";
import { daysBetween } from "../../src/time/days-between.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";
import { numberText } from "./number-text.ts";

interface RegisterFiguresProps {
  /** By state, those expected first in front. */
  readonly of: (state: MeasureState) => readonly RegisterEntry[];
  readonly asOf: string;
}

/** How many measures are in each state, what is worst first, each with a link to its list. */
export function RegisterFigures({ of, asOf }: RegisterFiguresProps): VNode {
  const [overdue, late, open, notStated] = [of("overdue"), of("late"), of("open"), of("not-stated")];
  const dropped = of("dropped").length;
  return (
    <dl class="spans register-figures">
      <Figure id="overdue" name="Overdue" count={overdue.length} note={longest(overdue, asOf)} isAlarming />
      {late.length === 0 ? null : (
        <Figure id="late" name="Late by level" count={late.length} note="without a due date" isAlarming />
      )}
      <Figure id="open" name="Open" count={open.length} note={next(open)} />
      {notStated.length === 0 ? null : (
        <Figure id="not-stated" name="State not stated" count={notStated.length} note="" />
      )}
      <Figure
        id={null}
        name="Done"
        count={of("done").length}
        note={dropped === 0 ? "" : `${dropped} dropped`}
      />
    </dl>
  );
}

interface FigureProps {
  /** Of the list; null where there is none. */
  readonly id: string | null;
  readonly name: string;
  readonly count: number;
  readonly note: string;
  readonly isAlarming?: boolean;
}

function Figure({ id, name, count, note, isAlarming = false }: FigureProps): VNode {
  return (
    <div class={isAlarming && count > 0 ? "is-alarming" : undefined}>
      <dt>{id === null || count === 0 ? name : <a href={`#${id}`}>{name}</a>}</dt>
      <dd>
        <b>{numberText(count)}</b> <small>{note}</small>
      </dd>
    </div>
  );
}

function longest([first]: readonly RegisterEntry[], asOf: string): string {
  if (first === undefined || first.measure.due === null) return "";
  return `for up to ${countText(daysBetween(first.measure.due, asOf), "day")}`;
}

function next([first]: readonly RegisterEntry[]): string {
  const due = first?.measure.due ?? null;
  return due === null ? "" : `next due ${dayText(due)}`;
}
