import type { Minutes } from "../../extract/minutes.ts";
import type { Moments } from "../../extract/moments.ts";
import type { Report } from "../../extract/report.ts";
import { formatDuration } from "../../time/format-duration.ts";
import type { Moment } from "../../time/moment.ts";

/** The derived spans in one line of words, "≈" where an end is only roughly known; "" where none is. */
export function spans({ minutes, moments, episodes, timeline }: Report): string {
  if (minutes.from === null) return "";
  if (onlyDays(minutes, moments)) return "Moments are known to the day only, so no span is counted.";
  const start = moments[minutes.from];
  const leads = timeline.filter((entry) => entry.markers.includes("false-lead"));
  const leadEnds = leads.flatMap(({ at, until }) => [at, until]);
  const parts = [
    ["to detect", minutes.toDetect, [moments.started, moments.detected]],
    ["to acknowledge", minutes.toAcknowledge, [moments.detected, moments.acknowledged]],
    ["to mitigate", minutes.toMitigate, [start, moments.mitigated]],
    ["to resolve", minutes.toResolve, [start, moments.resolved]],
    ["impact", minutes.impact, episodes.flatMap((episode) => [episode.start, episode.end])],
    ["false leads", leads.length === 0 ? "none" : minutes.falseLeads, leadEnds],
  ] as const;
  return parts
    .map(([name, value, ends]) => `${name} ${written(value, ends)}`)
    .join(" · ")
    .replace(/^t/, "T");
}

function onlyDays(
  { toDetect, toAcknowledge, toMitigate, toResolve, impact }: Minutes,
  moments: Moments,
): boolean {
  const isKnown = [toDetect, toAcknowledge, toMitigate, toResolve, impact].some((span) => span !== null);
  return !isKnown && Object.values(moments).some((moment: Moment | null) => moment?.precision === "day");
}

function written(value: number | "none" | null, ends: readonly (Moment | null)[]): string {
  if (value === null) return "not known";
  if (value === "none") return value;
  const isRough = ends.some((end) => end !== null && (end.approximate || end.precision === "hour"));
  return `${isRough ? "≈ " : ""}**${formatDuration(value)}**`;
}
