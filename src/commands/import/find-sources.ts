import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Effects } from "../../effects.ts";
import { isWithin } from "../../read/is-within.ts";
import { SetupError } from "../../setup-error.ts";
import type { OpenLibrary } from "../open-library.ts";
import { findMarkdown } from "./find-markdown.ts";
import { type Source, stemOf } from "./source.ts";

/**
 * Finds what is to be imported: files as they are named, Markdown below folders, `-` for standard
 * input. Throws a SetupError for a path that names nothing, and where nothing is left.
 */
export async function findSources(
  paths: readonly string[],
  stdinFilename: string | undefined,
  library: OpenLibrary,
  effects: Effects,
): Promise<readonly Source[]> {
  const sources = new Map<string, Source>();
  for (const path of paths) {
    if (path === "-") {
      sources.set("-", typedSource(stdinFilename, library.root, effects));
      continue;
    }
    const absolute = resolve(effects.folder, path);
    const stat = await lookUp(absolute, path, effects);
    if (stat === null) {
      throw new SetupError(`There is no file or folder ${path}.`, {
        hint: `Paths are relative to ${effects.folder}.`,
      });
    }
    const isFolder = stat.kind === "folder";
    const found = isFolder ? await findMarkdown(effects.files, absolute) : [absolute];
    if (found.length === 0) {
      throw new SetupError(`No Markdown file was found below ${path}, so nothing was imported.`, {
        hint: "Files end in .md, .markdown or .mdx; another one is imported when it is named itself.",
      });
    }
    for (const file of found) {
      const folder = isFolder ? absolute : dirname(file);
      if (!sources.has(file)) sources.set(file, sourceOf(file, folder, library.root, effects));
    }
  }
  return [...sources.values()];
}

async function lookUp(
  absolute: string,
  path: string,
  { files }: Effects,
): ReturnType<Effects["files"]["stat"]> {
  try {
    return await files.stat(absolute);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new SetupError(`${path} cannot be read (${code}).`, { hint: "Check that you may read it.", cause });
  }
}

/** A file as a document; `folder` is what was asked for, which bounds its links outside a repository. */
export function sourceOf(absolute: string, folder: string, root: string, effects: Effects): Source {
  return {
    absolute,
    isTyped: false,
    shown: shownPath(absolute, effects.folder),
    name: stemOf(basename(absolute)),
    from: fromOf(absolute, root),
    tree: repositoryOf(absolute, effects) ?? folder,
  };
}

function typedSource(name: string | undefined, root: string, effects: Effects): Source {
  if (name === undefined) {
    return { absolute: null, isTyped: true, shown: "standard input", name: "", from: "stdin", tree: null };
  }
  const absolute = resolve(effects.folder, name);
  return { ...sourceOf(absolute, dirname(absolute), root, effects), isTyped: true };
}

/** The repository that a file lies in, by the folder that git keeps there. */
function repositoryOf(absolute: string, { files }: Effects): string | null {
  for (let folder = dirname(absolute); ; folder = dirname(folder)) {
    if (files.exists(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function fromOf(absolute: string, root: string): string {
  return isWithin(root, absolute) ? withSlashes(relative(root, absolute)) : basename(absolute);
}

/** A path as somebody in a folder writes it. */
export function shownPath(absolute: string, folder: string): string {
  const path = withSlashes(relative(folder, absolute));
  return path === "" ? "." : path;
}

function withSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
