import { dirname, join, relative } from "node:path";
import type { Effects } from "../../effects.ts";
import { isRecord } from "../../extract/is-record.ts";
import { reportId } from "../../extract/report-id.ts";
import type { Draft } from "../../import/draft.ts";
import { parseReport } from "../../parse/parse-report.ts";
import { checkDraft, type DraftCheck } from "../import/check-drafts.ts";
import { type Conversion, type Converter, convertSource } from "../import/convert-source.ts";
import { findMarkdown } from "../import/find-markdown.ts";
import { shownPath, sourceOf } from "../import/find-sources.ts";
import type { PlannedDraft } from "../import/planned-draft.ts";
import { remarkProgress } from "../import/run-import.ts";
import type { Source } from "../import/source.ts";

/** A report that was read, from its original to what the check says. */
export interface TriedReport extends PlannedDraft, DraftCheck {
  readonly source: Source;
  readonly original: string;
  /** Whether it was in our format already. */
  readonly isOwn: boolean;
}

/** A file that gave no report, and why. */
export interface TriedOther {
  readonly source: Source;
  /** "refused": it tells of no incident. */
  readonly kind: "refused" | "failed";
  readonly reason: string;
}

/** A folder as it was read. */
export interface TriedFolder {
  readonly files: number;
  readonly reports: readonly TriedReport[];
  readonly others: readonly TriedOther[];
}

/** Reads every Markdown file below a folder as a report, in memory. */
export async function readFolder(top: string, converter: Converter, effects: Effects): Promise<TriedFolder> {
  const paths = await findMarkdown(effects.files, top);
  const conversions: Conversion[] = [];
  for (const path of paths) {
    conversions.push(await convertSource(sourceOf(path, top, top, effects), converter, effects));
    remarkProgress(conversions.length, paths.length, effects);
  }
  const own = conversions.flatMap((one) => (one.kind === "report" ? [ownId(one.text, one.source)] : []));
  const taken: Taken = { ids: new Set(own.map((id) => id.toLowerCase())), targets: new Set(paths) };
  const reports: TriedReport[] = [];
  for (const conversion of conversions) {
    if ("reason" in conversion) continue;
    const { source, text: original } = conversion;
    const isOwn = conversion.kind === "report";
    const planned = isOwn
      ? [asItIs(source, original, effects)]
      : plan(source, conversion.drafts, taken, effects);
    for (const one of planned) {
      const check = await checkDraft(one, original, top, converter.checker);
      reports.push({ ...one, ...check, source, original, isOwn });
    }
  }
  const others = conversions.flatMap((one) => ("reason" in one ? [one] : []));
  return { files: paths.length, reports, others };
}

/** Ids and files that are in use. */
interface Taken {
  readonly ids: Set<string>;
  readonly targets: Set<string>;
}

/** Drafts take the place of their document, so that every link of theirs holds. */
function plan(
  source: Source,
  drafts: readonly Draft[],
  { ids, targets }: Taken,
  { folder }: Effects,
): readonly PlannedDraft[] {
  return drafts.map((draft, index) => {
    const first = source.absolute ?? "";
    const id = free(draft.id, (name) => ids.has(name.toLowerCase()));
    ids.add(id.toLowerCase());
    const place = dirname(first);
    const name = index === 0 ? null : free(draft.id, (other) => targets.has(join(place, `${other}.md`)));
    const target = name === null ? first : join(place, `${name}.md`);
    targets.add(target);
    return withId(draft, id, target, shownPath(first, folder));
  });
}

function free(name: string, isTaken: (name: string) => boolean): string {
  let found = name;
  for (let number = 2; isTaken(found); number++) found = `${name}-${number}`;
  return found;
}

/** Says a draft's id in its front matter where its file's name would give another one. */
function withId(draft: Draft, id: string, target: string, shown: string): PlannedDraft {
  const bare = { draft, id, target, shown, copies: new Map(), assets: { copied: [], missing: [] } };
  if (reportId(target.replaceAll("\\", "/"), undefined) === id)
    return { ...bare, text: draft.text, lines: draft.lines };
  return {
    ...bare,
    text: draft.text.replace("---\n", `---\nid: ${JSON.stringify(id)}\n`),
    lines: draft.lines.toSpliced(1, 0, 0),
  };
}

/** A report in our format is taken as it is. */
function asItIs(source: Source, text: string, { folder }: Effects): PlannedDraft {
  const target = source.absolute ?? "";
  const lines = text.split("\n").map((_, index) => index + 1);
  const id = ownId(text, source);
  const draft: Draft = {
    id,
    text,
    lines,
    layouts: [],
    facts: [],
    missing: [],
    remarks: [],
    entries: 0,
    entriesWithoutTime: 0,
    measures: 0,
  };
  const shown = shownPath(target, folder);
  return { draft, id, target, shown, text, lines, copies: new Map(), assets: { copied: [], missing: [] } };
}

function ownId(text: string, { absolute }: Source): string {
  const data = parseReport("", text, 100).values?.data;
  return reportId((absolute ?? "").replaceAll("\\", "/"), isRecord(data) ? data.id : undefined);
}

/** The texts that stand for the library of a folder. */
export function readsOf(
  { reports }: TriedFolder,
  top: string,
): readonly { readonly path: string; readonly text: string; readonly problem: null }[] {
  return reports.map(({ target, text }) => ({
    path: relative(top, target).replaceAll("\\", "/"),
    text,
    problem: null,
  }));
}
