import { join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { configName } from "../config/read-config.ts";
import type { Effects } from "../effects.ts";
import { reportsFolder } from "../read/find-reports.ts";
import type { CommandContext } from "./command-context.ts";
import { exampleConfig } from "./templates/example-config.ts";
import { exampleReport } from "./templates/example-report.ts";

/** `afterword init [dir]`: a new library. Overwrites nothing. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("init")
    .description("make a library: a configuration and an example")
    .argument("[dir]", "the folder (default: this one)", ".")
    .action((folder: string) => init(resolve(effects.folder, folder), effects));
}

async function init(root: string, effects: Effects): Promise<void> {
  const files = new Map([
    [configName, exampleConfig],
    [`${reportsFolder}/2024/2024-05-12-example.md`, exampleReport],
  ]);
  const written: string[] = [];
  for (const [path, content] of files) {
    if ((await effects.files.stat(join(root, path))) !== null) {
      effects.remark(`Kept ${path}, which is there already.\n`);
      continue;
    }
    await effects.files.write(join(root, path), content);
    written.push(path);
  }
  for (const path of written) effects.out(`Wrote ${path}\n`);
  const way = relative(effects.folder, root);
  const steps = [
    ...(way === "" ? [] : [`cd ${way}`]),
    "afterword check",
    "afterword serve",
    'afterword new "What happened"',
  ];
  effects.out(`\nNext:\n${steps.map((step) => `  ${step}\n`).join("")}`);
}
