import { VFileMessage } from "vfile-message";
import type { CheckedReport } from "../../validate/check-report.ts";
import { type Finding, levelOf, rangeOf } from "../../validate/finding.ts";
import { fingerprints } from "../fingerprint.ts";
import type { ReportOptions } from "../reporter.ts";
import { wellFormed } from "../well-formed.ts";
import { sarifLevels } from "./levels.ts";
import { artifactLocation, region } from "./location.ts";
import { message } from "./message.ts";

/** The findings of all files, each with the index of its rule. */
export function sarifResults(
  files: readonly CheckedReport[],
  rules: readonly string[],
  options: ReportOptions,
): readonly object[] {
  const indexes = new Map(rules.map((id, index) => [id, index]));
  return files.flatMap((file) => {
    const prints = fingerprints(file);
    return file.findings.map((finding, index) => ({
      ruleId: finding.ruleId ?? "",
      ruleIndex: indexes.get(finding.ruleId ?? "") ?? -1,
      level: sarifLevels[levelOf(finding)],
      message: { text: message(textOf(finding)) },
      locations: [{ physicalLocation: physicalLocation(finding, options) }],
      ...relatedLocations(finding, options),
      partialFingerprints: { "afterword/v1": prints[index] ?? "" },
      ...fixes(finding, options),
    }));
  });
}

function textOf({ reason, note }: Finding): string {
  return typeof note === "string" ? `${reason}. ${note}` : `${reason}.`;
}

function physicalLocation(finding: Finding, options: ReportOptions): object {
  return {
    artifactLocation: artifactLocation(finding.file ?? "", options),
    region: region(rangeOf(finding)),
  };
}

/** The other place that matters, where there is one. */
function relatedLocations({ cause }: Finding, options: ReportOptions): object {
  if (!(cause instanceof VFileMessage)) return {};
  const location = {
    id: 1,
    physicalLocation: physicalLocation(cause, options),
    message: { text: message(`${cause.reason}.`) },
  };
  return { relatedLocations: [location] };
}

/** Only where there is one replacement is it certain. */
function fixes(finding: Finding, options: ReportOptions): object {
  const [replacement, ...others] = finding.expected ?? [];
  if (replacement === undefined || others.length > 0) return {};
  const change = {
    artifactLocation: artifactLocation(finding.file ?? "", options),
    replacements: [
      { deletedRegion: region(rangeOf(finding)), insertedContent: { text: wellFormed(replacement) } },
    ],
  };
  return { fixes: [{ artifactChanges: [change] }] };
}
