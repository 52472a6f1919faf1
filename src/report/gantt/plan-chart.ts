import type { Report } from "../../extract/report.ts";
import type { Moment } from "../../time/moment.ts";
import type { Chart, Task } from "./chart.ts";
import { events } from "./events.ts";
import { falseLeads } from "./false-leads.ts";
import { phases } from "./phases.ts";

type Extent = Pick<Task, "from" | "until">;

/** More marks than can be told apart. */
const mostEvents = 16;

/** What is drawn of a report; null where no stretch of time is known. */
export function planChart(report: Report): Chart | null {
  const drawable = finest(report);
  const bars = phases(report, drawable);
  const leads = falseLeads(report, drawable);
  const { named, other } = events(report, drawable);
  const core = coreOf([...bars, ...leads], [...named, ...other], report);
  if (core === null) return null;
  // A cause introduced weeks before an hour of impact would leave nothing of that hour to be seen.
  const margin = core.until - core.from;
  const near = ({ from }: Task): boolean => from >= core.from - margin && from <= core.until + margin;
  const nearby = [...named.filter(near), ...other.filter(near)];
  const drawn = nearby.slice(0, mostEvents);
  return {
    phases: bars,
    falseLeads: leads,
    events: drawn.sort((a, b) => a.from - b.from),
    far: named.length + other.length - nearby.length,
    surplus: nearby.length - drawn.length,
  };
}

/** What must be seen: bars and, where they have no end, what happened since; without bars the events. */
function coreOf(bars: readonly Task[], marks: readonly Task[], { moments }: Report): Extent | null {
  const core = extent(bars);
  if (core === null) return extent(marks);
  if (moments.mitigated !== null || moments.resolved !== null) return core;
  return extent([...bars, ...marks.filter((mark) => mark.from >= core.from)]);
}

/** Moments known only to the day mislead between others; where there are no others they are drawn. */
function finest({ moments, timeline }: Report): (moment: Moment) => boolean {
  const all = [...Object.values(moments), ...timeline.flatMap(({ at, until }) => [at, until])];
  const hasFiner = all.some((moment: Moment | null) => moment !== null && moment.precision !== "day");
  return ({ precision }) => !hasFiner || precision !== "day";
}

function extent(tasks: readonly Task[]): Extent | null {
  if (tasks.length === 0) return null;
  const from = Math.min(...tasks.map((task) => task.from));
  const until = Math.max(...tasks.map((task) => task.until));
  return until > from ? { from, until } : null;
}
