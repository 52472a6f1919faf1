import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { SetupError } from "../setup-error.ts";

/** One file that differs from a commit. Paths are relative to the library's root, with "/". */
export interface ChangedFile {
  /** Where it is now; null where it was removed. */
  readonly path: string | null;
  /** Where it was; null where it is new. */
  readonly oldPath: string | null;
}

/** What differs from a commit: committed since, uncommitted, and untracked. */
export interface Changes {
  /** The commit that everything is compared with, as git names it. */
  readonly base: string;
  readonly files: readonly ChangedFile[];
}

/**
 * Finds what differs from where this branch left `ref` (default: the remote's head). Throws a
 * SetupError outside git, for an unknown ref, and where a shallow clone does not reach far enough.
 */
export async function findChanges(effects: Effects, root: string, ref: string | null): Promise<Changes> {
  const git = async (...args: string[]): Promise<string | null> => {
    const output = await effects.execute("git", args, root);
    return output === null ? null : new TextDecoder().decode(output);
  };
  if ((await git("rev-parse", "--is-inside-work-tree"))?.trim() !== "true") {
    throw new SetupError("--changed compares with another commit, but this folder is in no git repository.", {
      hint: "Run it in the repository, or check without --changed.",
    });
  }
  const named = ref ?? (await remoteHead(git, effects.env));
  const base = await findBase(git, named);
  const tracked = await git("diff", "--name-status", "-z", "-M", "--relative", base, "--", ".");
  const untracked = await git("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
  if (tracked === null || untracked === null) {
    throw new SetupError(`git could not compare this folder with ${named}.`, {
      hint: `Try: git diff ${base}`,
    });
  }
  const fresh = untracked.split("\0").filter((path) => path !== "");
  return { base, files: [...readNameStatus(tracked), ...fresh.map((path) => ({ path, oldPath: null }))] };
}

type Git = (...args: string[]) => Promise<string | null>;

/** The branch that this one is to be merged into, as far as the surroundings say. */
async function remoteHead(git: Git, env: Effects["env"]): Promise<string> {
  const target = env.GITHUB_BASE_REF ?? env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME;
  if (target !== undefined && target !== "") return `origin/${target}`;
  const head = await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD");
  if (head !== null) return head.trim();
  for (const candidate of ["origin/main", "origin/master"]) {
    if ((await git("rev-parse", "--verify", "--quiet", `${candidate}^{commit}`)) !== null) return candidate;
  }
  throw new SetupError("--changed does not know what to compare with: there is no remote head.", {
    hint: "Name it: --changed=main",
  });
}

async function findBase(git: Git, ref: string): Promise<string> {
  // What begins with a hyphen would be an option of git's.
  const commit = ref.startsWith("-")
    ? null
    : await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  const isShallow = (await git("rev-parse", "--is-shallow-repository"))?.trim() === "true";
  const deeper =
    "This clone is shallow. Fetch the history: git fetch --unshallow, or fetch-depth: 0 in the workflow.";
  if (commit === null) {
    throw new SetupError(`git does not know the commit ${ref}.`, {
      hint: isShallow
        ? deeper
        : `Fetch it first, for example: git fetch origin ${ref.replace(/^origin\//, "")}`,
    });
  }
  const base = await git("merge-base", commit.trim(), "HEAD");
  if (base !== null) return base.trim();
  throw new SetupError(`git finds no commit that ${ref} and this branch have in common.`, {
    hint: isShallow ? deeper : "Name a commit that they have: --changed=COMMIT",
  });
}

/** Reads `git diff --name-status -z`: a status, and one path, or two for renames and copies. */
function readNameStatus(text: string): ChangedFile[] {
  const words = text.split("\0");
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < words.length; ) {
    const status = words[index] ?? "";
    const first = words[index + 1] ?? "";
    if (/^[RC]/.test(status)) {
      files.push({ oldPath: status.startsWith("R") ? first : null, path: words[index + 2] ?? "" });
      index += 3;
      continue;
    }
    files.push({ oldPath: status === "A" ? null : first, path: status === "D" ? null : first });
    index += 2;
  }
  return files;
}

/** A file as it was at a commit; null where it was not there. */
export function readAt(
  effects: Effects,
  root: string,
  commit: string,
  path: string,
): Promise<Uint8Array | null> {
  return effects.execute("git", ["show", `${commit}:./${path}`], join(root));
}
