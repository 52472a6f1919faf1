import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import { nearest } from "../nearest.ts";
import { wrap } from "../report/terminal/wrap.ts";
import { SetupError } from "../setup-error.ts";
import { catalogue } from "../validate/catalogue.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { CommandContext } from "./command-context.ts";

/** `afterword explain RULE`: one rule with why, a bad and a good example. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("explain")
    .description("explain a rule")
    .argument("<rule>", "its id, as findings show it")
    .action((id: string) => explain(id, effects));
}

async function explain(id: string, effects: Effects): Promise<void> {
  const entries = catalogue(await loadRules());
  const rule = entries.find((entry) => entry.id === id.split("/")[0]);
  if (rule === undefined) {
    const like = nearest(
      id,
      entries.map((entry) => entry.id),
    );
    throw new SetupError(`There is no rule “${id}”.`, {
      hint: like === undefined ? "`afterword rules` lists them." : `Did you mean ${like}?`,
    });
  }
  const { bad, good } = rule.examples;
  const parts = [
    `${rule.id} (${rule.group}, ${rule.level})`,
    wrap(rule.summary, 90, 0),
    wrap(rule.why, 90, 0),
    `Not so:\n\n${indent(bad)}`,
    `But so:\n\n${indent(good)}`,
    rule.waivable ? howToWaive(rule.id) : "It cannot be waived.",
  ];
  effects.out(`${parts.join("\n\n")}\n`);
}

function howToWaive(id: string): string {
  return `\`rules: { ${id}: off }\` in afterword.yml sets its level; <!-- afterword-disable-line ${id}: why -->\nat the end of a line leaves one finding out.`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
