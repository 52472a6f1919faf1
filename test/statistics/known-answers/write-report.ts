import { cameBack, type Incident, type Measure, related } from "./facts.ts";

/** What clocks show so many minutes after the start: by the offsets of the table, no zone is looked up. */
export function clockAt({ epoch, offsets }: Incident, minute: number) {
  const offset = offsets.findLast(({ after }) => after <= minute);
  const text = new Date((epoch + minute + (offset?.minutes ?? 0)) * 60_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16), abbreviation: offset?.name ?? "" };
}

interface Entry {
  readonly at: number;
  readonly until?: number;
  readonly rough?: boolean;
  readonly marker: string;
}

/** A report as a team would write it. */
export function writeReport(incident: Incident): string {
  const { id, severity, mitigation, kind } = incident;
  return [
    frontMatter(incident),
    `## Summary\n\nIn short: ${id.replaceAll("-", " ")}.`,
    "## Impact\n\nAbout 40 customers had to try again.",
    ...(severity === "sev1" ? ["## Symptoms\n\nErrors in the log."] : []),
    `## Timeline\n\n${timeline(incident)}`,
    ...(kind === "ongoing" ? [] : ["## Root cause\n\nOne thing led to another."]),
    ...(mitigation === "?" || kind === "ongoing" ? [] : ["## Resolution\n\nIt was put right."]),
    `## Measures\n\n${incident.measures.length === 0 ? "unknown" : incident.measures.map(measure).join("\n")}`,
    ...(severity === "sev1" || severity === "sev2" ? ["## Lessons\n\nWe look there first next time."] : []),
    "",
  ].join("\n\n");
}

const stated = (value: string) => (value === "?" ? "unknown" : value);
const list = (values: readonly string[]) => (values.includes("?") ? "unknown" : `[${values.join(", ")}]`);

function frontMatter(incident: Incident): string {
  const { id, kind, zone, severity, services, causes, trigger, detection, mitigation, published } = incident;
  const links = related.filter(([from]) => from === id).map(([, to]) => to);
  return [
    "---",
    `title: About ${id.replaceAll("-", " ")}`,
    ...(kind === "draft" || kind === "in-review" ? [`status: ${kind}`] : []),
    ...(["near-miss", "drill", "security"].includes(kind) ? [`kind: ${kind}`] : []),
    ...(kind === "ongoing" ? ["ongoing: true"] : []),
    `severity: ${stated(severity)}`,
    `services: ${list(services)}`,
    `causes: ${list(causes)}`,
    `trigger: ${stated(trigger)}`,
    `detection: ${stated(detection)}`,
    ...(mitigation === "-" ? [] : [`mitigation: ${stated(mitigation)}`]),
    `timezone: ${/^[+-]/.test(zone) ? `"${zone}"` : zone}`,
    ...startOf(incident),
    ...(links.length === 0 ? [] : [`related: [${links.join(", ")}]`]),
    ...(severity === "sev1" || severity === "sev2" ? ["authors: [mira]"] : []),
    ...(published === null ? [] : [`published: ${published}`]),
    "---",
  ].join("\n");
}

function startOf(incident: Incident): string[] {
  const { day, time, abbreviation } = clockAt(incident, 0);
  switch (incident.known) {
    case "none":
      return [];
    case "undated":
      return ["started: unknown", "resolved: unknown"];
    case "day":
      return [`started: ${day}`];
    case "hour":
      return [`started: ${day} ${time.slice(0, 2)}h`];
    case "~start":
      return [`started: ~${day} ${time}`];
    default:
      return [`started: ${`${day} ${time} ${abbreviation}`.trim()}`];
  }
}

function entriesOf(incident: Incident): Entry[] {
  const { id, detected, acknowledged, mitigated, resolved, severity, known } = incident;
  const entry = (at: number | null, marker: string, rough = false) =>
    at === null ? [] : [{ at, marker, rough }];
  const declared = severity === "sev1" && acknowledged !== null ? acknowledged + 1 : null;
  const again = id === cameBack.id;
  return [
    ...entry(detected, "Detected"),
    ...entry(acknowledged, "Acknowledged"),
    ...entry(declared, "Declared"),
    ...entry(again ? cameBack.mitigated : null, "Mitigated"),
    ...entry(again ? cameBack.resolved : null, "Resolved"),
    ...entry(again ? cameBack.startedAgain : null, "Started"),
    ...incident.falseLeads.map(({ from, to, rough }) => ({
      at: from,
      marker: "False lead",
      rough,
      ...(to !== null && { until: to }),
    })),
    ...entry(mitigated, "Mitigated"),
    ...entry(resolved, "Resolved", known === "~end"),
  ].toSorted((a, b) => a.at - b.at);
}

/** Bare times where a reader, and the rules of the format, see the day; else with it. */
function timeline(incident: Incident): string {
  if (incident.known === "undated") return "- unknown **Detected** — Somebody sees it.";
  let before: { day: string; time: string } | null = ["minute", "~start", "~end"].includes(incident.known)
    ? clockAt(incident, 0)
    : null;
  const lines = entriesOf(incident).map(({ at, until, rough, marker }) => {
    const { day, time, abbreviation } = clockAt(incident, at);
    const bare = before !== null && isSeen(before, { day, time });
    before = { day, time };
    const words = [bare ? "" : day, `${rough ? "~" : ""}${time}`, abbreviation].join(" ").trim();
    const end = until === undefined ? "" : `–${clockAt(incident, until).time}`;
    return `- ${words}${end} **${marker}** — What was seen and done.`;
  });
  return lines.join("\n");
}

/** The same day, or the next one at a time more than twelve hours earlier. */
function isSeen(before: { day: string; time: string }, now: { day: string; time: string }): boolean {
  if (before.day === now.day) return true;
  const days = (Date.parse(now.day) - Date.parse(before.day)) / 86_400_000;
  return days === 1 && Number(before.time.slice(0, 2)) - Number(now.time.slice(0, 2)) > 12;
}

function measure({ box, kind, due, done }: Measure, index: number): string {
  const attributes = [
    "owner: @team",
    ...(kind === null ? [] : [`kind: ${kind}`]),
    ...(due === null ? [] : [`due: ${due}`]),
    ...(done === null ? [] : [`done: ${done}`]),
  ].join("; ");
  const text = `Change number ${index + 1} (${attributes})`;
  if (box === "d") return `- ~~${text.replace(/ \(.*/, "")}~~ (${attributes})`;
  return `- ${{ x: "[x] ", o: "[ ] ", p: "" }[box] ?? ""}${text}`;
}
