import type { Effects } from "../effects.ts";
import { fingerprints } from "../report/fingerprint.ts";
import { SetupError } from "../setup-error.ts";
import type { CheckedReport } from "../validate/check-report.ts";

/** A finding that a library has decided to live with for now. */
interface HeldFinding {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** What a baseline did to the outcome of a check. */
export interface BaselineResult {
  readonly checked: readonly CheckedReport[];
  readonly held: number;
  /** Findings of the baseline, in the files checked, that are mended. */
  readonly mended: number;
}

/** Reads a baseline; null where the file does not exist. */
async function readBaseline(
  file: string,
  name: string,
  { files }: Effects,
): Promise<readonly HeldFinding[] | null> {
  if ((await files.stat(file)) === null) return null;
  try {
    const data = JSON.parse(new TextDecoder().decode(await files.read(file))) as {
      version: number;
      findings: HeldFinding[];
    };
    if (data.version === 1 && Array.isArray(data.findings)) return data.findings;
  } catch (cause) {
    throw new SetupError(`The baseline ${name} is not JSON.`, {
      hint: "Remove it and write it anew with --update-baseline.",
      cause,
    });
  }
  throw new SetupError(`The baseline ${name} is not one of this version.`, {
    hint: "Remove it and write it anew with --update-baseline.",
  });
}

/**
 * Holds back the findings that a baseline has. With `update` a missing baseline is written with
 * everything found, and an existing one loses what is mended: it only ever shrinks.
 */
export async function applyBaseline(
  checked: readonly CheckedReport[],
  options: { readonly file: string; readonly name: string; readonly update: boolean },
  effects: Effects,
): Promise<BaselineResult> {
  const existing = await readBaseline(options.file, options.name, effects);
  if (existing === null && !options.update) {
    throw new SetupError(`There is no baseline ${options.name}.`, { hint: "--update-baseline writes one." });
  }
  const found = checked.flatMap((report) => heldFindings(report));
  const baseline = existing ?? found;
  const left = countBy(baseline.map(keyOf));
  const kept: HeldFinding[] = [];
  const result = checked.map((report) => {
    const keys = heldFindings(report);
    const findings = report.findings.filter((_, index) => {
      const held = keys[index];
      const count = held === undefined ? 0 : (left.get(keyOf(held)) ?? 0);
      if (held === undefined || count === 0) return true;
      left.set(keyOf(held), count - 1);
      kept.push(held);
      return false;
    });
    return { ...report, findings };
  });
  const paths = new Set(checked.map(({ path }) => path));
  // What was not looked at may well be there still.
  const unseen = baseline.filter(({ file }) => !paths.has(file));
  const mended = baseline.length - kept.length - unseen.length;
  if (options.update) await writeBaseline(options.file, [...kept, ...unseen], effects);
  return { checked: result, held: kept.length, mended };
}

async function writeBaseline(
  file: string,
  findings: readonly HeldFinding[],
  { files }: Effects,
): Promise<void> {
  const sorted = [...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await files.write(file, `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`);
}

function heldFindings(report: CheckedReport): readonly HeldFinding[] {
  const prints = fingerprints(report);
  return report.findings.map((finding, index) => ({
    file: report.path,
    rule: finding.ruleId ?? "",
    fingerprint: prints[index] ?? "",
  }));
}

function keyOf({ file, rule, fingerprint }: HeldFinding): string {
  return `${file}\n${rule}\n${fingerprint}`;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
