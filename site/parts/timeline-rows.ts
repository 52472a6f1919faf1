import type { Moment } from "../../src/time/moment.ts";
import { chipLabel } from "./chip-label.ts";
import { dodge } from "./dodge.ts";
import { flagTimes } from "./flag-times.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

/** A line of text beside the vertical drawing, for one time or for a crowd of events. */
export interface TimelineRow {
  readonly at: number;
  readonly until: number;
  /** Numbers of the events it stands for; none for a moment that only the front matter states. */
  readonly numbers: readonly number[];
  readonly label: string;
  readonly time: string;
  /** What was reached: "Mitigated, Resolved"; "" for ordinary events. */
  readonly text: string;
  /** Centre of the row, in pixels from the top. */
  readonly y: number;
}

interface Draft {
  readonly at: number;
  readonly moment: Moment;
  readonly until: number;
  readonly numbers: readonly number[];
  readonly text: string;
}

const ROW = 26;
const MOST_ROWS = 24;
/** How far apart on the axis events may be to share a row. */
const FARTHEST = 0.06;
const LEAST_HEIGHT = 260;

/** Height of the vertical drawing and its rows: one for each labelled time, crowds joined. */
export function timelineRows(plan: TimelinePlan): {
  readonly height: number;
  readonly rows: readonly TimelineRow[];
} {
  const drafts = joined(draftsOf(plan), plan);
  const height = Math.max(LEAST_HEIGHT, Math.ceil(drafts.length * ROW * 1.12));
  const centres = dodge(
    drafts.map((draft) => ({ at: plan.scale.position(draft.at) * height, size: ROW })),
    height,
  );
  const times = flagTimes(
    drafts.map((draft) => draft.moment),
    plan.zone,
  );
  const rows = drafts.map((draft, index) => ({
    ...draft,
    label: draft.numbers.length === 0 ? "" : chipLabel(draft.numbers),
    time: times[index] ?? "",
    y: centres[index] ?? 0,
  }));
  return { height, rows };
}

function draftsOf(plan: TimelinePlan): Draft[] {
  const drafts: Draft[] = plan.events.map((event) => ({
    at: event.at,
    moment: event.moment,
    until: event.at,
    numbers: [event.number],
    text: event.markers.includes("false-lead") ? "False lead" : "",
  }));
  for (const { at, moment, text } of plan.flags) {
    const same = drafts.findIndex((draft) => draft.at === at);
    const there = drafts[same];
    if (there === undefined) drafts.push({ at, moment, until: at, numbers: [], text });
    else drafts[same] = { ...there, text: there.text === "" ? text : `${text}, ${there.text.toLowerCase()}` };
  }
  return drafts.sort((a, b) => a.at - b.at || (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
}

/** Joins the closest neighbours without a label of their own until the rows are few enough. */
function joined(drafts: readonly Draft[], plan: TimelinePlan): readonly Draft[] {
  let kept = [...drafts];
  while (kept.length > MOST_ROWS) {
    const next = joinOnce(kept, plan);
    if (next === null) return kept;
    kept = next;
  }
  return kept;
}

function joinOnce(drafts: readonly Draft[], plan: TimelinePlan): Draft[] | null {
  let best: { index: number; distance: number } | null = null;
  for (let index = 0; index + 1 < drafts.length; index += 1) {
    const [one, other] = [drafts[index], drafts[index + 1]];
    if (one === undefined || other === undefined || one.text !== "" || other.text !== "") continue;
    const distance = plan.scale.position(other.until) - plan.scale.position(one.at);
    if (distance > FARTHEST) continue;
    if (best === null || distance < best.distance) best = { index, distance };
  }
  if (best === null) return null;
  const [one, other] = [drafts[best.index], drafts[best.index + 1]];
  if (one === undefined || other === undefined) return null;
  const both = {
    at: one.at,
    moment: one.moment,
    until: other.until,
    numbers: [...one.numbers, ...other.numbers],
    text: "",
  };
  return [...drafts.slice(0, best.index), both, ...drafts.slice(best.index + 2)];
}
