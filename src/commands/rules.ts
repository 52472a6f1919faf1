import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import { type CatalogueEntry, catalogue } from "../validate/catalogue.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { CommandContext } from "./command-context.ts";

/** `afterword rules`: the catalogue. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("rules")
    .description("list the rules")
    .option("--json", "as data")
    .action((options: { readonly json?: boolean }) => list(options.json === true, effects));
}

async function list(asJson: boolean, effects: Effects): Promise<void> {
  const entries = catalogue(await loadRules());
  if (asJson) {
    const data = entries.map(({ id, group, level, summary, why }) => ({ id, group, level, summary, why }));
    effects.out(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const width = Math.max(...entries.map(({ id }) => id.length));
  const groups = [...new Set(entries.map(({ group }) => group))];
  const blocks = groups.map((group) =>
    [group, ...entries.filter((entry) => entry.group === group).map((entry) => line(entry, width))].join(
      "\n",
    ),
  );
  effects.out(
    `${blocks.join("\n\n")}\n\n\`afterword explain RULE\` says why a rule is there, with examples.\n`,
  );
}

function line({ id, level, summary }: CatalogueEntry, width: number): string {
  return `  ${id.padEnd(width)}  ${level.padEnd(5)}  ${summary}`;
}
