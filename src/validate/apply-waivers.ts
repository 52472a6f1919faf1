import type { Finding } from "./finding.ts";
import type { RuleGroup } from "./rule.ts";
import type { Waiver } from "./waiver.ts";

/** What is left of findings, and which rules of which waivers were of use. */
export interface Waived {
  readonly findings: readonly Finding[];
  /** Rules that a waiver names and that waived nothing. */
  readonly unused: readonly { readonly waiver: Waiver; readonly rule: string }[];
}

/** Leaves out the findings that a waiver with a reason names. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  groupOf: (rule: string) => RuleGroup | undefined,
): Waived {
  const used = new Set<string>();
  const left = findings.filter((finding) => {
    if (!canBeWaived(finding.ruleId ?? "", groupOf)) return true;
    let isWaived = false;
    waivers.forEach((waiver, index) => {
      if (waiver.reason === "" || !isAbout(waiver, finding)) return;
      for (const rule of waiver.rules) {
        if (!names(rule, finding.ruleId ?? "")) continue;
        isWaived = true;
        used.add(`${index} ${rule}`);
      }
    });
    return !isWaived;
  });
  const unused = waivers.flatMap((waiver, index) =>
    waiver.reason === ""
      ? []
      : waiver.rules.filter((rule) => !used.has(`${index} ${rule}`)).map((rule) => ({ waiver, rule })),
  );
  return { findings: left, unused };
}

/** What could not be read, a secret, and a waiver that is wrong itself must be mended. */
export function canBeWaived(rule: string, groupOf: (rule: string) => RuleGroup | undefined): boolean {
  const id = rule.split("/")[0] ?? "";
  if (id === "schema") return true;
  const group = groupOf(id);
  return id !== "secret" && group !== "reading" && group !== "waivers";
}

function names(named: string, rule: string): boolean {
  return named === rule || (named === "schema" && rule.startsWith("schema/"));
}

function isAbout({ lines }: Waiver, finding: Finding): boolean {
  const line = finding.line ?? 1;
  return lines === null || (line >= lines.from && line <= lines.to);
}
