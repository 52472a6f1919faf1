import { VFileMessage } from "vfile-message";
import { type Finding, levelOf, rangeOf } from "../../validate/finding.ts";
import { counted } from "../verdict.ts";
import { shortened } from "../visible.ts";
import { code } from "./code.ts";
import { prose } from "./prose.ts";

const marks = { error: "❌ Error", warn: "⚠️ Warning" } as const;

/** Longer ones are for the file, where the whole line can be seen. */
const longest = { reason: 400, note: 600 };

/** Errors and warnings as a list, at most so many, and advice in one line; "" where there is nothing. */
export function findingList(findings: readonly Finding[], most: number): string {
  const told = findings.filter((finding) => levelOf(finding) !== "info");
  const left = told.length - most;
  const blocks = [
    told.slice(0, most).map(item).join("\n"),
    left > 0 ? `And ${counted(left, "more problem")}: \`afterword check\` prints everything.` : "",
    advice(findings.filter((finding) => levelOf(finding) === "info")),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function item(finding: Finding): string {
  const level = levelOf(finding) === "error" ? "error" : "warn";
  const lines = [
    `- **${marks[level]}**, line ${rangeOf(finding).line}, ${ruleLink(finding)}: ${prose(shortened(finding.reason, longest.reason))}`,
    ...(typeof finding.note === "string" ? [prose(shortened(finding.note, longest.note))] : []),
    ...otherPlace(finding),
  ];
  return lines.join("\n  ");
}

function ruleLink({ ruleId, url }: Finding): string {
  const id = code(ruleId ?? "");
  return url === undefined ? id : `[${id}](${encodeURI(url)})`;
}

function otherPlace({ cause, file }: Finding): string[] {
  if (!(cause instanceof VFileMessage)) return [];
  const where = cause.file === file ? "" : ` of ${code(cause.file ?? "")}`;
  return [`See line ${rangeOf(cause).line}${where}: ${prose(shortened(cause.reason, longest.reason))}`];
}

/** Advice can be looked at, and must not be in the way. */
function advice(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const lines = new Map<string, number[]>();
  for (const finding of findings) {
    const link = ruleLink(finding);
    lines.set(link, [...(lines.get(link) ?? []), rangeOf(finding).line]);
  }
  const rules = [...lines].map(
    ([link, at]) => `${link} (${at.length === 1 ? "line" : "lines"} ${shownLines(at)})`,
  );
  return `Advice: ${rules.join(" · ")}`;
}

function shownLines(lines: readonly number[]): string {
  const more = lines.length > 10 ? ", …" : "";
  return `${lines.slice(0, 10).join(", ")}${more}`;
}
