import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { register as registerBuild } from "./commands/build.ts";
import { register as registerCheck } from "./commands/check.ts";
import type { CommandContext } from "./commands/command-context.ts";
import { register as registerExplain } from "./commands/explain.ts";
import { register as registerFmt } from "./commands/fmt.ts";
import { register as registerImport } from "./commands/import.ts";
import { register as registerInit } from "./commands/init.ts";
import { register as registerMeasures } from "./commands/measures.ts";
import { register as registerNew } from "./commands/new.ts";
import { register as registerPublish } from "./commands/publish.ts";
import { register as registerRules } from "./commands/rules.ts";
import { register as registerServe } from "./commands/serve.ts";
import { register as registerShow } from "./commands/show.ts";
import { register as registerStats } from "./commands/stats.ts";
import { register as registerTry } from "./commands/try.ts";
import type { Effects } from "./effects.ts";
import { packageFile } from "./package-file.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Runs the command line and returns the exit status: 0 fine, 1 findings, 2 could not run. A bug of
 * our own is thrown.
 */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  let status: number = 0;
  const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };
  const context: CommandContext = {
    effects,
    version,
    setStatus: (value) => {
      status = value;
    },
  };
  const program = makeProgram(context);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof SetupError)) throw error;
    effects.remark(`afterword: ${error.message}\n`);
    if (error.hint !== undefined) effects.remark(`  ${error.hint}\n`);
    return 2;
  }
}

function makeProgram(context: CommandContext): Command {
  const { out, remark } = context.effects;
  const program = new Command("afterword")
    .description("Postmortems as Markdown in git: checked, searchable, measured.")
    .version(context.version)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: remark })
    .showHelpAfterError("(--help shows what can be asked)");
  for (const register of [
    registerTry,
    registerImport,
    registerNew,
    registerCheck,
    registerPublish,
    registerFmt,
    registerRules,
    registerExplain,
    registerShow,
    registerMeasures,
    registerStats,
    registerBuild,
    registerServe,
    registerInit,
  ]) {
    register(program, context);
  }
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}
