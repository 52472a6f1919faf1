import { VFileMessage } from "vfile-message";
import type { Level } from "../config/config.ts";
import type { Place } from "../place.ts";
import type { FindingDetails } from "./rule.ts";

/** A problem in a report: a VFileMessage, so that remark and editors can show it too. */
export type Finding = VFileMessage;

/** Where the rules are explained. */
export const documentation = "https://afterword.example/rules/";

/** Makes a finding. */
export function makeFinding(
  file: string,
  id: string,
  level: Exclude<Level, "off">,
  place: Place,
  reason: string,
  details: FindingDetails = {},
): Finding {
  const message = new VFileMessage(reason, { place: positionOf(place), ruleId: id, source: "afterword" });
  message.file = file;
  message.fatal = level === "error" ? true : level === "warn" ? false : undefined;
  message.url = documentation + id.split("/")[0];
  if (details.note !== undefined && details.note !== "") message.note = details.note;
  message.expected = [...(details.expected ?? [])];
  if (details.cause !== undefined) {
    const { reason: causeReason, place: causePlace, path } = details.cause;
    message.cause = new VFileMessage(causeReason, {
      place: positionOf(causePlace),
      ruleId: id,
      source: "afterword",
    });
    (message.cause as VFileMessage).file = path ?? file;
  }
  return message;
}

/** The level of a finding. */
export function levelOf(finding: Finding): Exclude<Level, "off"> {
  return finding.fatal === true ? "error" : finding.fatal === false ? "warn" : "info";
}

/** The range of a finding. */
export function rangeOf(finding: Finding): Place {
  const place = finding.place;
  if (place !== undefined && "start" in place) {
    return {
      line: place.start.line,
      column: place.start.column,
      endLine: place.end.line,
      endColumn: place.end.column,
    };
  }
  const line = finding.line ?? 1;
  const column = finding.column ?? 1;
  return { line, column, endLine: line, endColumn: column };
}

function positionOf(place: Place): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return {
    start: { line: place.line, column: place.column },
    end: { line: place.endLine, column: place.endColumn },
  };
}
