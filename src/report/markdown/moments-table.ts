import { markerTitles } from "../../extract/markers.ts";
import { type MomentName, momentNames } from "../../extract/moments.ts";
import type { Report } from "../../extract/report.ts";
import { formatLocal } from "../../time/format-local.ts";
import type { Moment } from "../../time/moment.ts";

/** The named moments as a table: on the report's clock, in UTC, how well known, and where read. */
export function momentsTable(report: Report): string {
  const known = momentNames.flatMap((name) => {
    const moment = report.moments[name];
    return moment === null ? [] : [{ name, moment }];
  });
  if (known.length === 0) return "No moment is stated, so no span is known.";
  const inUtc = report.zone === "UTC";
  // To the minute is what one expects, and what the time itself says.
  const exact = known.every(({ moment }) => !moment.approximate && /minute|second/.test(moment.precision));
  const head = [
    "Moment",
    ...(inUtc ? [] : [`In ${report.zone}`]),
    "In UTC",
    ...(exact ? [] : ["Known to"]),
    "Read from",
  ];
  const rows = known.map(({ name, moment }) => [
    markerTitles[name],
    ...(inUtc ? [] : [local(moment, report.zone)]),
    utc(moment, report.zone),
    ...(exact ? [] : [moment.approximate ? "approximately" : `the ${moment.precision}`]),
    source(name, moment, report),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function local(moment: Moment, zone: string): string {
  const { date, time, abbreviation } = formatLocal(moment.at, zone, moment.precision);
  return `${about(moment)}${time === null ? date : `${date} ${time} ${abbreviation}`}`;
}

/** With its date where that is another one. The local day of a moment known to the day is two in UTC. */
function utc(moment: Moment, zone: string): string {
  if (moment.precision === "day") return zone === "UTC" ? moment.at.slice(0, 10) : "–";
  const { date, time } = formatLocal(moment.at, "UTC", moment.precision);
  const sameDay = zone !== "UTC" && formatLocal(moment.at, zone, "day").date === date;
  return `${about(moment)}${sameDay ? "" : `${date} `}${time ?? ""}`;
}

function about({ approximate }: Moment): string {
  return approximate ? "≈ " : "";
}

function source(name: MomentName, moment: Moment, { stated }: Report): string {
  const where = stated[name] === moment ? "front matter" : "marker";
  return moment.place === null ? where : `${where}, line ${moment.place.line}`;
}
