import { join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { readConfig } from "../config/read-config.ts";
import type { Effects } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import type { CommandContext } from "./command-context.ts";
import { addIgnoreLines } from "./init/ignore-lines.ts";
import { type PlannedFile, planFiles } from "./init/plan.ts";
import { findRepository, type Host, type Repository } from "./init/repository.ts";
import { writeFile } from "./write-file.ts";

interface InitOptions {
  readonly ci?: Host | "none";
}

/** `afterword init [dir]`: a new library. Overwrites nothing. */
export function register(program: Command, { effects, version }: CommandContext): void {
  program
    .command("init")
    .description(
      "make a library: configuration, example, template, CI and editor settings; overwrites nothing",
    )
    .argument("[dir]", "the folder (default: this one)", ".")
    .addOption(
      new Option(
        "--ci <host>",
        "for which host to write CI (default: the one in use, both where that is not known)",
      ).choices(["github", "gitlab", "none"]),
    )
    .action((folder: string, options: InitOptions) =>
      init(resolve(effects.folder, folder), options, effects, version),
    );
}

async function init(root: string, { ci }: InitOptions, effects: Effects, version: string): Promise<void> {
  const { files } = effects;
  const stat = await files.stat(root);
  if (stat !== null && stat.kind !== "folder") throw new SetupError(`${root} is not a folder.`);
  const repository = await findRepository(root, effects);
  const config = await readConfig(files, root);
  const planned = await planFiles({
    version,
    root,
    config,
    repository,
    hosts: hostsOf(ci, repository),
    files,
  });
  const show = (path: string): string => relative(effects.folder, path) || ".";
  const byHand: string[] = [];
  const written: PlannedFile[] = [];
  for (const file of planned) {
    if ((await files.stat(file.path)) !== null) {
      effects.remark(`Kept ${show(file.path)}, which is there already.\n`);
      const { step, unless } = file.otherwise ?? {};
      const text = new TextDecoder().decode(await files.read(file.path));
      if (step !== undefined && unless !== undefined && !text.includes(unless)) byHand.push(step);
      continue;
    }
    await writeFile(files, file.path, file.content);
    written.push(file);
  }
  const width = Math.max(0, ...written.map(({ path }) => show(path).length));
  for (const { path, about } of written) effects.out(`Wrote ${show(path).padEnd(width)}  ${about}\n`);
  await ignore(join(root, ".gitignore"), show, effects);
  if (written.some(({ path }) => path.endsWith(join(".gitlab", "afterword.yml")))) {
    byHand.push("Include the jobs in your .gitlab-ci.yml:\n\ninclude:\n  - local: .gitlab/afterword.yml\n");
  }
  for (const step of byHand) effects.out(`\n${step}`);
  effects.out(
    `\nNext:\n${nextSteps(root, effects)
      .map((step) => `  ${step}\n`)
      .join("")}`,
  );
}

function hostsOf(ci: InitOptions["ci"], { hosts }: Repository): readonly Host[] {
  if (ci === "none") return [];
  if (ci !== undefined) return [ci];
  return hosts.length > 0 ? hosts : ["github", "gitlab"];
}

/** The one file that is changed where it is there: lines at its end keep what builds write out of git. */
async function ignore(
  path: string,
  show: (path: string) => string,
  { files, out, remark }: Effects,
): Promise<void> {
  const stat = await files.stat(path);
  const given = stat === null ? null : new TextDecoder().decode(await files.read(path));
  const { text, added } = addIgnoreLines(given);
  if (added.length === 0) {
    remark(`Kept ${show(path)}, which has what is needed.\n`);
    return;
  }
  await writeFile(files, path, text);
  out(given === null ? `Wrote ${show(path)}\n` : `Added ${added.join(" and ")} to ${show(path)}\n`);
}

function nextSteps(root: string, { folder }: Effects): readonly string[] {
  const way = relative(folder, root);
  return [
    ...(way === "" ? [] : [`cd ${way}`]),
    "afterword check",
    "afterword serve",
    'afterword new "What happened"',
  ];
}
