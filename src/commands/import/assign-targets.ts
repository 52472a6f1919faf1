import { join } from "node:path";
import type { FileSystem } from "../../effects.ts";
import { idPattern, reportId } from "../../extract/report-id.ts";
import type { Draft } from "../../import/draft.ts";
import { isReportPath, reportsFolder } from "../../read/find-reports.ts";
import { slug } from "../../slug.ts";
import type { ReportIds } from "../library-ids.ts";
import type { Conversion } from "./convert-source.ts";
import { shownPath } from "./find-sources.ts";
import type { PlannedDraft } from "./planned-draft.ts";
import type { Source } from "./source.ts";

/** Why a report in our format is not imported. */
export const alreadyOurs = "It is a report of Afterword already; it was left as it is.";

/** Where drafts go. */
export interface Destination {
  /** Absolute. */
  readonly out: string;
  readonly inPlace: boolean;
  /** Whether files that exist may be written over. */
  readonly force: boolean;
  /** The working directory, from which messages name paths. */
  readonly folder: string;
  /** Reports that the library has already. */
  readonly known: readonly ReportIds[];
}

/** A document and where its drafts go, or why they go nowhere. */
export type Placed =
  | {
      readonly kind: "drafts";
      readonly source: Source;
      readonly text: string;
      readonly drafts: readonly PlannedDraft[];
    }
  | { readonly kind: "refused" | "failed"; readonly source: Source; readonly reason: string };

/** Gives every draft of a run its id and its file; two with one id become `x` and `x-2`. */
export async function assignTargets(
  conversions: readonly Conversion[],
  destination: Destination,
  files: FileSystem,
): Promise<readonly Placed[]> {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const conversion of conversions) {
    const { kind, source } = conversion;
    if (kind === "report") {
      placed.push({
        kind: "refused",
        source,
        reason: alreadyOurs,
      });
    } else if (kind !== "drafts") placed.push(conversion);
    else placed.push(await place(conversion, destination, taken, files));
  }
  return placed;
}

async function place(
  { source, text, drafts }: Extract<Conversion, { kind: "drafts" }>,
  destination: Destination,
  taken: Set<string>,
  files: FileSystem,
): Promise<Placed> {
  const planned = drafts.map((draft) =>
    destination.inPlace ? inPlace(source, draft, destination) : plan(draft, destination, taken),
  );
  const reason = destination.inPlace
    ? whyNotInPlace(source, drafts.length)
    : await firstReason(planned, source, destination, files);
  return reason === null
    ? { kind: "drafts", source, text, drafts: planned }
    : { kind: "failed", source, reason };
}

function plan(draft: Draft, { out, folder }: Destination, taken: Set<string>): PlannedDraft {
  const id = freeId(idPattern.test(draft.id) ? draft.id : slug(draft.id), taken);
  return planned(draft, id, join(out, `${id}.md`), folder);
}

function inPlace({ absolute }: Source, draft: Draft, { folder }: Destination): PlannedDraft {
  const target = absolute ?? "";
  return planned(draft, reportId(target.replaceAll("\\", "/"), undefined), target, folder);
}

function planned(draft: Draft, id: string, target: string, folder: string): PlannedDraft {
  return {
    draft,
    id,
    target,
    shown: shownPath(target, folder),
    text: draft.text,
    lines: draft.lines,
    copies: new Map(),
    assets: { copied: [], missing: [] },
  };
}

/** An id that nobody has in this run; file systems may not tell upper from lower case. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${id}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function whyNotInPlace({ absolute }: Source, drafts: number): string | null {
  if (drafts > 1) {
    return `It tells of ${drafts} incidents, which cannot stand in one file. Import it without --in-place.`;
  }
  const name = (absolute ?? "").replace(/^.*[\\/]/, "");
  return isReportPath(`${reportsFolder}/${name}`, [])
    ? null
    : `A file named ${name} is never taken for a report. Import it without --in-place.`;
}

async function firstReason(
  drafts: readonly PlannedDraft[],
  source: Source,
  { force, known, folder }: Destination,
  files: FileSystem,
): Promise<string | null> {
  for (const { id, target, shown } of drafts) {
    if (target === source.absolute) {
      return "Its draft would be written over it. Give --in-place to have that, or --out another folder.";
    }
    const other = known.find(
      (report) => report.id.toLowerCase() === id.toLowerCase() && report.absolute !== target,
    );
    if (other !== undefined) {
      return `The library has a report ${id} already: ${shownPath(other.absolute, folder)}.`;
    }
    const there = await files.stat(target);
    if (there?.kind === "folder") return `A folder stands where ${shown} would be written.`;
    if (there !== null && !force)
      return `${shown} exists already. Give --force to write over it, or --out another folder.`;
  }
  return null;
}
