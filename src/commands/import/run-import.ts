import { dirname } from "node:path";
import type { Effects } from "../../effects.ts";
import { assignTargets, type Destination, type Placed } from "./assign-targets.ts";
import { checkDraft, type DraftCheck } from "./check-drafts.ts";
import { type Conversion, type Converter, convertSource } from "./convert-source.ts";
import { whyNotReplaceable } from "./git-state.ts";
import type { PlannedDraft } from "./planned-draft.ts";
import { settleLinks } from "./settle-links.ts";
import type { Source } from "./source.ts";
import { writeDrafts } from "./write-drafts.ts";

/** A draft as it was written, and what the check says of it. */
export interface ImportedDraft extends PlannedDraft, DraftCheck {}

/** What became of one document in the end. */
export type ImportedFile =
  | { readonly outcome: "imported"; readonly source: Source; readonly drafts: readonly ImportedDraft[] }
  | { readonly outcome: "refused" | "failed"; readonly source: Source; readonly reason: string };

/** What a run needs besides its documents. */
export interface ImportSettings {
  readonly converter: Converter;
  readonly destination: Destination;
  /** The library's root, absolute. */
  readonly root: string;
}

/** Converts documents, gives each its place, and writes them one after the other. */
export async function runImport(
  sources: readonly Source[],
  settings: ImportSettings,
  effects: Effects,
): Promise<readonly ImportedFile[]> {
  const conversions: Conversion[] = [];
  for (const source of sources) {
    conversions.push(await convertSource(source, settings.converter, effects));
    remarkProgress(conversions.length, sources.length, effects);
  }
  const placed = await assignTargets(conversions, settings.destination, effects.files);
  const imported = firstDrafts(placed);
  const results: ImportedFile[] = [];
  for (const one of placed) results.push(await finish(one, imported, settings, effects));
  return results;
}

/** Long work says that it goes on. */
export function remarkProgress(done: number, total: number, effects: Effects): void {
  const step = effects.interactive ? 20 : 100;
  if (total > 20 && done % step === 0 && done < total) effects.remark(`Read ${done} of ${total} files…\n`);
}

/** To which draft a link to a document leads. */
function firstDrafts(placed: readonly Placed[]): ReadonlyMap<string, PlannedDraft> {
  return new Map(
    placed.flatMap((one) => {
      const [first] = one.kind === "drafts" ? one.drafts : [];
      const { absolute } = one.source;
      return first === undefined || absolute === null ? [] : [[absolute, first] as const];
    }),
  );
}

async function finish(
  placed: Placed,
  imported: ReadonlyMap<string, PlannedDraft>,
  { converter, destination, root }: ImportSettings,
  effects: Effects,
): Promise<ImportedFile> {
  const { source, kind } = placed;
  if (kind !== "drafts") return { outcome: kind, source, reason: placed.reason };
  const { inPlace, force, out } = destination;
  const why = inPlace ? await whyNotHere(source, force, effects) : null;
  if (why !== null) return { outcome: "failed", source, reason: why };
  const { checker } = converter;
  const context = { files: effects.files, root, depth: checker.config.limits.depth, inPlace, imported };
  const drafts: ImportedDraft[] = [];
  for (const draft of placed.drafts) {
    const settled = await settleLinks(draft, source, context);
    drafts.push({ ...settled, ...(await checkDraft(settled, placed.text, root, checker)) });
  }
  const top = inPlace ? dirname(source.absolute ?? root) : out;
  const reason = await writeDrafts(drafts, { top, force }, effects);
  return reason === null ? { outcome: "imported", source, drafts } : { outcome: "failed", source, reason };
}

async function whyNotHere({ absolute }: Source, force: boolean, effects: Effects): Promise<string | null> {
  if (absolute === null) return "Standard input has no place of its own.";
  const folder = await effects.files.realPath(dirname(absolute));
  if (dirname(await effects.files.realPath(absolute)) !== folder) {
    return "It is a symbolic link. Name the file that it leads to.";
  }
  return force ? null : whyNotReplaceable(absolute, effects);
}
