import { dirname, join, relative, resolve, sep } from "node:path";
import type { Effects, FileSystem } from "../../effects.ts";

/** A git host whose continuous integration we can write. */
export type Host = "github" | "gitlab";

/** The repository that a library is made in. */
export interface Repository {
  /** Its root; the library's folder where there is no repository. */
  readonly root: string;
  /** The library's folder relative to it, with "/"; "" where they are the same. */
  readonly way: string;
  /** The hosts that it is on, as far as its remotes and files say. */
  readonly hosts: readonly Host[];
  /** Its default branch; null where it is not known. */
  readonly branch: string | null;
}

/** Looks at the repository that a folder is in. */
export async function findRepository(folder: string, { files }: Effects): Promise<Repository> {
  const found = await findGit(folder, files);
  const root = found ?? folder;
  const git = found === null ? null : await gitFolder(join(root, ".git"), files);
  const remotes = git === null ? "" : await readRemotes(git, files);
  const isGithub = /github/i.test(remotes) || (await isThere(join(root, ".github"), files));
  const isGitlab = /gitlab/i.test(remotes) || (await isThere(join(root, ".gitlab-ci.yml"), files));
  const hosts = [...(isGithub ? (["github"] as const) : []), ...(isGitlab ? (["gitlab"] as const) : [])];
  return {
    root,
    way: relative(root, folder).split(sep).join("/"),
    hosts,
    branch: git === null ? null : await readBranch(git, remotes, files),
  };
}

async function findGit(folder: string, files: FileSystem): Promise<string | null> {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (await isThere(join(candidate, ".git"), files)) return candidate;
    if (candidate === dirname(candidate)) return null;
  }
}

async function isThere(path: string, files: FileSystem): Promise<boolean> {
  return (await files.stat(path)) !== null;
}

/** The folder with a repository's configuration. In a worktree or submodule .git is a file that names another. */
async function gitFolder(git: string, files: FileSystem): Promise<string> {
  const pointer = /^gitdir: (.+)$/m.exec(await readText(git, files))?.[1];
  const folder = pointer === undefined ? git : resolve(dirname(git), pointer.trim());
  return resolve(folder, (await readText(join(folder, "commondir"), files)).trim());
}

/** The URLs of a repository's remotes, one a line. */
async function readRemotes(git: string, files: FileSystem): Promise<string> {
  const config = await readText(join(git, "config"), files);
  return [...config.matchAll(/^\s*url\s*=\s*(.+)$/gm)].map(([, url]) => url).join("\n");
}

/** The branch that the remote shows first; without a remote, the one that is checked out. */
async function readBranch(git: string, remotes: string, files: FileSystem): Promise<string | null> {
  const head = remotes === "" ? "HEAD" : "refs/remotes/origin/HEAD";
  const named = /^ref: refs\/(?:heads|remotes\/origin)\/(\S+)$/m.exec(await readText(join(git, head), files));
  return named?.[1] ?? null;
}

/** The text of a file; "" where it cannot be read as one. */
async function readText(path: string, files: FileSystem): Promise<string> {
  if ((await files.stat(path))?.kind !== "file") return "";
  return new TextDecoder().decode(await files.read(path));
}
