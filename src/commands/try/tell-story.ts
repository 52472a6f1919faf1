import pc from "picocolors";
import { visible } from "../../report/visible.ts";
import type { Conflict } from "./conflict.ts";
import { findConflicts } from "./find-conflicts.ts";
import { leftOut } from "./left-out.ts";
import type { TriedFolder, TriedOther, TriedReport } from "./read-folder.ts";
import { sharedWords } from "./shared-words.ts";

/** How a story is told. */
export interface StoryOptions {
  /** The folder as the reader named it. */
  readonly shown: string;
  readonly asOf: string;
  readonly colour: boolean;
}

const mostConflicts = 8;
const mostOfOneFile = 2;
const mostOfOneKind = 3;
const mostOthers = 4;

/** What a folder of documents holds, as a page for whoever wrote them: the most striking first. */
export function tellStory(folder: TriedFolder, { shown, asOf, colour }: StoryOptions): string {
  const { bold } = pc.createColors(colour);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", bold(title), ...lines.map((line) => `  ${line}`)];
  const { reports, others } = folder;
  const refused = others.filter(({ kind }) => kind === "refused");
  const failed = others.filter(({ kind }) => kind === "failed");
  const conflicts = findConflicts(reports);
  const lines = [
    opening(folder, shown, asOf),
    ...section(conflictTitle(conflicts, reports.length), conflictLines(conflicts, bold)),
    ...section("Most often left out", leftOut(reports)),
    ...section("In common", sharedWords(reports)),
    ...section(
      `${refused.length} ${refused.length === 1 ? "tells" : "tell"} of no incident`,
      folded(refused),
    ),
    ...section(`${failed.length} could not be read`, folded(failed)),
    ...section("To go on", goingOn(reports, shown)),
  ];
  return `${lines.join("\n")}\n`;
}

function opening({ files, reports }: TriedFolder, shown: string, asOf: string): string {
  const events = reports.reduce((sum, { report }) => sum + (report?.timeline.length ?? 0), 0);
  const measures = reports.reduce((sum, { report }) => sum + (report?.measures.length ?? 0), 0);
  const read =
    reports.length === 0
      ? "none tells of an incident"
      : `${plural(reports.length, "incident")} with ${plural(events, "event")} and ${plural(measures, "measure")}`;
  return `${plural(files, "Markdown file")} below ${visible(shown)}: ${read}. As of ${asOf}; nothing was written.`;
}

function conflictTitle(conflicts: readonly Conflict[], reports: number): string {
  const files = new Set(conflicts.map(({ shown }) => shown)).size;
  return `${files} of ${reports} ${files === 1 ? "contradicts" : "contradict"} ${files === 1 ? "itself" : "themselves"}`;
}

function conflictLines(conflicts: readonly Conflict[], bold: (text: string) => string): readonly string[] {
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 0;
  };
  const chosen = conflicts.filter(
    ({ shown, kind }) => count(`file ${shown}`) <= mostOfOneFile && count(`kind ${kind}`) <= mostOfOneKind,
  );
  const told = chosen.slice(0, mostConflicts);
  const rest = conflicts.length - told.length;
  return [
    ...told.flatMap(({ words, shown, line }) => [
      bold(`It ${words}.`),
      `  ${visible(shown)}${line === null ? "" : `:${line}`}`,
    ]),
    ...(rest > 0 ? [`… and ${rest} more, each on its report's page`] : []),
  ];
}

/** Files and why they gave no report; what many share is said once. */
function folded(others: readonly TriedOther[]): readonly string[] {
  const told = others
    .slice(0, mostOthers)
    .flatMap(({ source, reason }) => [visible(source.shown), `  ${visible(reason)}`]);
  const rest = others.length - mostOthers;
  return rest > 0 ? [...told, `… and ${rest} more`] : told;
}

function goingOn(reports: readonly TriedReport[], shown: string): readonly string[] {
  if (reports.length === 0) return ["afterword new   begins a report"];
  if (reports.every(({ isOwn }) => isOwn))
    return ["afterword check   says more; these are reports of Afterword already"];
  const folder = /^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
  const command = `afterword import ${folder}`;
  return [
    `${"afterword init".padEnd(command.length)}   makes a library`,
    `${command}   writes these as its reports; no word is lost`,
  ];
}

function plural(count: number, word: string): string {
  return `${count === 0 ? "no" : count} ${word}${count === 1 ? "" : "s"}`;
}
