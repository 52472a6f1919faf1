import { createHash } from "node:crypto";
import { SourceText } from "../source-text.ts";
import type { CheckedReport } from "../validate/check-report.ts";

/**
 * A name for each finding of a report that it keeps when its line moves: a hash of the file, the
 * rule and the text of the line, and a number where one line has the same finding several times.
 * A line without a word, such as the fence that stands for a report as a whole, says too little:
 * there it is what was found, or one missing section would be taken for another.
 */
export function fingerprints({ path, text, findings }: CheckedReport): readonly string[] {
  const source = text === null ? null : new SourceText(text);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const line = (source?.line(finding.line ?? 1) ?? "").replace(/\s+/g, " ").trim();
    const said = /[\p{L}\p{N}]/u.test(line) ? line : `${line}\n${finding.reason}`;
    const key = [path, finding.ruleId ?? "", said].join("\n");
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash("sha256").update(`${key}\n${ordinal}`).digest("hex").slice(0, 32);
  });
}
