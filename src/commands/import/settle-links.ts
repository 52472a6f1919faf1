import { basename, dirname, join, relative, sep } from "node:path";
import type { FileSystem } from "../../effects.ts";
import { applyEdits, type Edit } from "../../format/edit.ts";
import { isWithin } from "../../read/is-within.ts";
import { addRelated } from "./add-related.ts";
import { isMarkdownName } from "./find-markdown.ts";
import { type LinkSlice, linkSlices } from "./link-slices.ts";
import { isRooted, type LocalAddress, localAddress, takeable } from "./local-address.ts";
import type { MissingAsset, PlannedDraft } from "./planned-draft.ts";
import type { Source } from "./source.ts";

/** What links are settled with. */
export interface LinkContext {
  readonly files: FileSystem;
  /** The library's root, absolute. */
  readonly root: string;
  readonly depth: number;
  readonly inPlace: boolean;
  /** The first draft of every document of this run, by the document's absolute path. */
  readonly imported: ReadonlyMap<string, PlannedDraft>;
}

/** What is gathered while the links of one draft are gone through. */
interface Gathered {
  readonly edits: Edit[];
  readonly related: Set<string>;
  readonly missing: MissingAsset[];
  /** Real path of a file to the name it gets beside the draft. */
  readonly names: Map<string, string>;
}

/**
 * Makes the local links of a draft hold where it is written: those to documents of the same run lead
 * to their drafts and become `related`, images and attachments go with it, and what leads nowhere is
 * left as written and named.
 */
export async function settleLinks(
  planned: PlannedDraft,
  source: Source,
  context: LinkContext,
): Promise<PlannedDraft> {
  const gathered: Gathered = { edits: [], related: new Set(), missing: [], names: new Map() };
  for (const slice of linkSlices(planned.text, context.depth)) {
    const url = await settled(slice, planned, source, context, gathered);
    if (url === null) {
      const line = planned.lines[slice.line - 1] ?? 0;
      gathered.missing.push({ url: slice.url, line: line === 0 ? null : line });
    } else if (url !== slice.url) {
      gathered.edits.push({ start: slice.start, end: slice.end, text: slice.bracketed ? url : escaped(url) });
    }
  }
  const { edits, related, missing, names } = gathered;
  const folder = join(dirname(planned.target), planned.id);
  return {
    ...planned,
    ...addRelated(applyEdits(planned.text, edits), planned.lines, [...related]),
    copies: new Map([...names].map(([from, name]) => [join(folder, name), from])),
    assets: {
      copied: [...names.values()].map((name) => `./${planned.id}/${name}`),
      missing: missing.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    },
  };
}

/** The address that a link gets; null where it leads nowhere. */
async function settled(
  { url, kind }: LinkSlice,
  planned: PlannedDraft,
  source: Source,
  { files, root, inPlace, imported }: LinkContext,
  { related, names }: Gathered,
): Promise<string | null> {
  if (isRooted(url)) return kind === "image" && !url.startsWith("//") ? null : url;
  if (/^(?:[a-z][a-z0-9+.-]*:|[#?])/i.test(url)) return url;
  const address = source.absolute === null ? null : localAddress(url, dirname(source.absolute));
  if (address === null || source.tree === null) return null;
  const other = imported.get(address.path) ?? imported.get(`${address.path}.md`);
  if (other !== undefined) {
    if (other.id !== planned.id) related.add(other.id);
    return inPlace ? url : relativeTo(planned.target, { ...address, path: other.target });
  }
  const real = await takeable(files, address.path, source.tree);
  if (inPlace) return real !== null || files.exists(address.path) ? url : null;
  if (real !== null && !isMarkdownName(real)) {
    return `./${planned.id}/${encoded(nameFor(real, address.path, names))}${address.suffix}`;
  }
  // Another document, or a folder, stays where it is; from outside of the library nothing can lead there.
  const stays = (await isPage(files, address.path)) && isWithin(root, address.path);
  return stays ? relativeTo(planned.target, address) : null;
}

async function isPage(files: FileSystem, path: string): Promise<boolean> {
  if (!isMarkdownName(path)) return (await files.stat(path))?.kind === "folder";
  return files.exists(path);
}

/** The name of a file beside a draft; two of one name become `x.png` and `x-2.png`. */
function nameFor(real: string, path: string, names: Map<string, string>): string {
  const known = names.get(real);
  if (known !== undefined) return known;
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  const [, stem = "", ending = ""] = /^(.+?)(\.[^.]*)?$/s.exec(basename(path)) ?? [];
  let name = stem + ending;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
  names.set(real, name);
  return name;
}

function relativeTo(target: string, { path, suffix }: LocalAddress): string {
  const way = relative(dirname(target), path).split(sep).map(encoded).join("/");
  return `${way.startsWith(".") ? way : `./${way}`}${suffix}`;
}

/** A part of a path as it stands in an address. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/[()]/g, (character) => (character === "(" ? "%28" : "%29"));
}

/** An address without angle brackets may hold no blank and no closing parenthesis of its own. */
function escaped(url: string): string {
  return url.replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
