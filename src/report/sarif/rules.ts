import { documentation, type Finding } from "../../validate/finding.ts";
import type { RuleFacts } from "../reporter.ts";
import { sarifLevels } from "./levels.ts";

/** What SARIF says about a rule. */
export interface SarifRule {
  readonly id: string;
  readonly name?: string;
  readonly helpUri: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: string };
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * The catalogue, by id. What a rule found under a more exact id, "schema/enum" of "schema", has an
 * entry of its own, since hosts look a finding's rule up by its id.
 */
export function sarifRules(
  catalogue: readonly RuleFacts[],
  findings: readonly Finding[],
): readonly SarifRule[] {
  const known = new Map(catalogue.map((rule) => [rule.id, rule]));
  const ids = new Set([...known.keys(), ...findings.map((finding) => finding.ruleId ?? "")]);
  return [...ids].sort().map((id) => describe(id, known.get(id) ?? known.get(id.split("/")[0] ?? "")));
}

function describe(id: string, rule: RuleFacts | undefined): SarifRule {
  const helpUri = documentation + (id.split("/")[0] ?? "");
  const name = pascalCase(id);
  // A name that only repeats the id is not wanted.
  const base = { id, ...(name.toLowerCase() !== id && { name }), helpUri };
  // GitHub refuses a rule without descriptions.
  const text = `The rule ${id} of Afterword.`;
  if (rule === undefined) return { ...base, ...described(text, text, { text: helpUri, markdown: helpUri }) };
  return {
    ...base,
    ...described(rule.summary, rule.why, {
      text: `${rule.why}\n\n${helpUri}`,
      markdown: help(rule, helpUri),
    }),
    defaultConfiguration: { level: sarifLevels[rule.level] },
    properties: { tags: [rule.group] },
  };
}

function described(
  summary: string,
  why: string,
  help: SarifRule["help"],
): Pick<SarifRule, "shortDescription" | "fullDescription" | "help"> {
  return { shortDescription: { text: summary }, fullDescription: { text: why }, help };
}

function help({ why, examples }: RuleFacts, helpUri: string): string {
  const shown = ["**Found**", fenced(examples.bad), "**Mended**", fenced(examples.good)];
  return [why, ...shown, `[More about this rule](${helpUri})`].join("\n\n");
}

/** Examples have fences of their own, so that of the block must be longer. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
