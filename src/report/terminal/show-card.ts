import pc from "picocolors";
import { markerTitles } from "../../extract/markers.ts";
import { momentNames } from "../../extract/moments.ts";
import type { Report } from "../../extract/report.ts";
import type { Library } from "../../model/library.ts";
import { standings } from "../../model/measure-standing.ts";
import type { MeasureState } from "../../model/measure-state.ts";
import type { Measure, Postmortem, TimelineEntry } from "../../model/postmortem.ts";
import { formatDuration } from "../../time/format-duration.ts";
import { formatLocal } from "../../time/format-local.ts";
import type { Moment } from "../../time/moment.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

type Colours = ReturnType<typeof pc.createColors>;

const width = 88;

/** A report as a card for the terminal: what was understood, with local time and UTC. */
export function showCard(
  postmortem: Postmortem,
  report: Report | null,
  options: { readonly colour: boolean; readonly library: Pick<Library, "asOf" | "config"> },
): string {
  const colours = pc.createColors(options.colour);
  const blocks = [
    head(postmortem, colours),
    facts(postmortem, colours),
    moments(postmortem, colours),
    spans(postmortem, colours),
    timeline(postmortem, report, colours),
    measures(postmortem, options.library, colours),
    colours.dim(`as of ${options.library.asOf}`),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function head({ title, id, path }: Postmortem, colours: Colours): string {
  return `${colours.bold(printable(title))}\n${colours.dim(`${id} · ${path}`)}`;
}

function facts(postmortem: Postmortem, colours: Colours): string {
  const { status, kind, ongoing } = postmortem;
  return table(
    [
      [
        "Status",
        [status, kind === "incident" ? "" : kind, ongoing ? "ongoing" : ""].filter(Boolean).join(", "),
      ],
      ["Severity", stated(postmortem.severity)],
      ["Services", list(postmortem.services)],
      ["Causes", list(postmortem.causes)],
      ["Trigger", stated(postmortem.trigger)],
      ["Detection", stated(postmortem.detection)],
      ["Mitigation", stated(postmortem.mitigation)],
      ["Authors", list(postmortem.authors)],
    ],
    colours,
  );
}

function moments({ moments: known, zone }: Postmortem, colours: Colours): string {
  const rows = momentNames.flatMap((name) => {
    const moment = known[name];
    return moment === null
      ? []
      : [[markerTitles[name], `${local(moment, zone)}${zone === "UTC" ? "" : `   ${utc(moment)}`}`] as const];
  });
  if (rows.length === 0) return "No moment is stated.";
  return table([["", zone === "UTC" ? "in UTC" : `in ${zone}, then in UTC`], ...rows], colours);
}

function spans({ minutes }: Postmortem, colours: Colours): string {
  const from = minutes.from === null ? "" : ` (from ${minutes.from})`;
  return table(
    [
      ["To detect", duration(minutes.toDetect)],
      ["To acknowledge", duration(minutes.toAcknowledge)],
      ["To mitigate", `${duration(minutes.toMitigate)}${minutes.toMitigate === null ? "" : from}`],
      ["To resolve", `${duration(minutes.toResolve)}${minutes.toResolve === null ? "" : from}`],
      ["Impact", duration(minutes.impact)],
      ["False leads", duration(minutes.falseLeads)],
    ],
    colours,
  );
}

function timeline({ timeline: entries, zone }: Postmortem, report: Report | null, colours: Colours): string {
  if (entries.length === 0) return "";
  const lines = entries.map((entry, index) => {
    const rolled =
      report?.timeline[index]?.rolledOver === true ? colours.yellow(" taken as the next day") : "";
    return `  ${when(entry, zone).padEnd(24)} ${wrap(`${marks(entry, colours)}${firstLine(entry.text)}`, width, 27)}${rolled}`;
  });
  return [
    colours.bold(`Timeline, ${entries.length} ${entries.length === 1 ? "entry" : "entries"}`),
    ...lines,
  ].join("\n");
}

function when({ at, until }: TimelineEntry, zone: string): string {
  if (at === null) return "unknown";
  const end =
    until === null ? "" : `–${formatLocal(until.at, zone, until.precision).time ?? local(until, zone)}`;
  return `${local(at, zone)}${end}`;
}

function marks({ markers }: TimelineEntry, colours: Colours): string {
  return markers.length === 0
    ? ""
    : `${colours.cyan(markers.map((marker) => markerTitles[marker]).join(", "))}: `;
}

function measures(
  postmortem: Postmortem,
  library: Pick<Library, "asOf" | "config">,
  colours: Colours,
): string {
  const all = postmortem.measures;
  if (all.length === 0) return "";
  const known = standings(postmortem, library);
  const lines = all.map((measure, index) => {
    const state = known[index]?.state ?? "not-stated";
    return `  ${stateWords[state].padEnd(10)} ${wrap(measureText(measure), width, 13)}`;
  });
  return [colours.bold(`Measures, ${all.length}`), ...lines].join("\n");
}

function measureText(measure: Measure): string {
  const { owners, due, kind, issue, stateFrom, stateOf } = measure;
  const details = [
    owners.join(", "),
    due === null ? "" : `due ${due}`,
    kind ?? "",
    issue ?? "",
    stateFrom === "tracker" ? `state of ${stateOf ?? "the tracker, date not stated"}` : "",
  ];
  const told = details.filter((detail) => detail !== "").join(" · ");
  return `${firstLine(measure.text)}${told === "" ? "" : ` (${printable(told)})`}`;
}

const stateWords: Readonly<Record<MeasureState, string>> = {
  open: "open",
  overdue: "overdue",
  late: "late",
  "not-stated": "not stated",
  done: "done",
  dropped: "dropped",
};

function local(moment: Moment, zone: string): string {
  const { date, time } = formatLocal(moment.at, zone, moment.precision);
  return `${moment.approximate ? "~" : ""}${time === null ? date : `${date} ${time}`}`;
}

function utc({ at, precision }: Moment): string {
  return precision === "second" ? at : `${at.slice(0, 16)}Z`;
}

function duration(minutes: number | null): string {
  return minutes === null ? "not known" : formatDuration(minutes);
}

function stated(value: string | null): string {
  return value === null || value === "unknown" ? "not stated" : printable(value);
}

function list(values: readonly string[]): string {
  const known = values.filter((value) => value !== "unknown");
  return known.length === 0 ? "not stated" : printable(known.join(", "));
}

function firstLine(text: string): string {
  return printable(text.split("\n\n")[0] ?? "");
}

function table(rows: readonly (readonly [string, string])[], colours: Colours): string {
  return rows.map(([name, value]) => `  ${colours.dim(name.padEnd(15))} ${value}`).join("\n");
}
