import type { VNode } from "preact";
import type { MeasureState } from "../../src/model/measure-state.ts";

const NAMES: Readonly<Record<MeasureState, string>> = {
  done: "Done",
  open: "Open",
  overdue: "Overdue",
  late: "Late by level",
  "not-stated": "State not stated",
  dropped: "Dropped",
};

const SIGNS: Readonly<Record<MeasureState, string>> = {
  done: "M4 8.2l2.8 2.8L12.2 5",
  open: "",
  overdue: "M8 3.6v5.2M8 11v1.6",
  late: "M8 4v4.4l2.8 1.8",
  "not-stated": "M5.8 6.2a2.2 2.2 0 1 1 2.9 2.1q-.7.3-.7 1.2M8 11.4v1.2",
  dropped: "M4 8h8",
};

/** The state of a measure as a sign and a word. */
export function MeasureMark({ state }: { state: MeasureState }): VNode {
  return (
    <span class={`measure-state is-${state}`}>
      <svg width="16" height="16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" rx="2" />
        <path d={SIGNS[state]} />
      </svg>
      {NAMES[state]}
    </span>
  );
}
