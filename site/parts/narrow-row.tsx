import type { VNode } from "preact";
import { narrowColumns, tenths } from "./narrow-columns.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import type { TimelineRow } from "./timeline-rows.ts";

const MOST_CHARACTERS = 28;
const { events, text, top } = narrowColumns;

/** A line of text of the vertical drawing, with the chip of its event. */
export function NarrowRow({ row }: { row: TimelineRow }): VNode {
  const y = tenths(top + row.y);
  const width = row.label === "" ? 0 : Math.max(24, row.label.length * 7 + 10);
  return (
    <>
      {row.label === "" ? null : (
        <a class={chipClass(row)} href={`#t-${Math.min(...row.numbers)}`} tabindex={-1}>
          <rect x={text} y={tenths(y - 12)} width={width} height="24" rx="3" />
          <text x={text + width / 2} y={tenths(y + 4.5)}>
            {row.label}
          </text>
        </a>
      )}
      <text
        class={row.text === "" ? "tl-label" : "tl-label is-marked"}
        x={text + width + (width === 0 ? 2 : 8)}
        y={tenths(y + 4.5)}
      >
        <tspan class="tl-time">{row.time}</tspan> {labelText(row)}
      </text>
    </>
  );
}

/** Lines from each time to its row. */
export function NarrowLeaders({
  rows,
  plan,
  height,
}: {
  rows: readonly TimelineRow[];
  plan: TimelinePlan;
  height: number;
}): VNode {
  const line = (row: TimelineRow) =>
    timesOf(row, plan)
      .map(
        (time) =>
          `M${events - 3},${tenths(top + plan.scale.position(time) * height)}h6L${text - 4},${tenths(top + row.y)}`,
      )
      .join("");
  return <path class="tl-leader" d={rows.map(line).join("")} />;
}

/** The names that were reached, as far as they fit into a narrow window. */
function labelText({ time, text }: TimelineRow): string {
  const [first = "", ...others] = text.split(", ");
  return time.length + text.length > MOST_CHARACTERS ? `${first} +${others.length}` : text;
}

function timesOf(row: TimelineRow, plan: TimelinePlan): readonly number[] {
  const own = plan.events.filter((event) => row.numbers.includes(event.number)).map((event) => event.at);
  return own.length === 0 ? [row.at] : [...new Set(own)];
}

function chipClass(row: TimelineRow): string {
  if (row.text === "False lead") return "tl-chip is-false-lead";
  return row.text === "" ? "tl-chip" : "tl-chip is-marked";
}
