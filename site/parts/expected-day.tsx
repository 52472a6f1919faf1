import type { VNode } from "preact";
import type { RegisterEntry } from "../../src/model/register.ts";
import { expectedDay } from "../../src/model/register-order.ts";
import { daysBetween } from "../../src/time/days-between.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";

/** The day on which a measure is expected, and how far away that is. */
export function ExpectedDay({ entry, asOf }: { entry: RegisterEntry; asOf: string }): VNode {
  const day = expectedDay(entry);
  if (day === null) return <span class="not-stated">no date</span>;
  return (
    <span class="measure-day">
      <time dateTime={day}>{dayText(day)}</time> <small>{distance(daysBetween(asOf, day))}</small>
    </span>
  );
}

function distance(days: number): string {
  if (days === 0) return "today";
  return days < 0 ? `${countText(-days, "day")} ago` : `in ${countText(days, "day")}`;
}
