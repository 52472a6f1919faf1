import type { RootContent } from "mdast";
import type { Report } from "../extract/report.ts";
import { plainText } from "../parse/plain-text.ts";
import type { Measure, MeasureKind } from "./postmortem.ts";

const kinds: readonly MeasureKind[] = ["investigate", "mitigate", "repair", "detect", "prevent", "process"];

/** Builds the measures of a report from its record and the Markdown they stand in. */
export function buildMeasures(
  report: Report,
  html: (nodes: readonly RootContent[], prefix: string) => string,
): readonly Measure[] {
  const values = Array.isArray(report.record.measures) ? report.record.measures : [];
  return report.measures.map((raw, index) => {
    const value = (values[index] ?? {}) as Readonly<Record<string, unknown>>;
    const owners = ownersOf(value.owner);
    const doneOn = day(value.doneOn);
    const dropped = value.status === "dropped";
    return {
      text: plainText(raw.blocks),
      html: html(raw.blocks, `m${index + 1}`),
      done: doneOf(value, doneOn),
      dropped,
      owner: owners[0] ?? null,
      owners,
      due: day(value.due),
      doneOn,
      kind: kinds.find((kind) => kind === value.kind) ?? null,
      priority: text(value.priority),
      issue: text(value.issue),
      theme: text(value.theme),
      stateFrom: "report",
      stateOf: null,
      line: raw.place.line,
    };
  });
}

function doneOf(value: Readonly<Record<string, unknown>>, doneOn: string | null): boolean | null {
  if (value.status === "done" || doneOn !== null) return true;
  if (value.status === "open") return false;
  return typeof value.done === "boolean" ? value.done : null;
}

function ownersOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((owner) => typeof owner === "string");
  return typeof value === "string" ? [value] : [];
}

function day(value: unknown): string | null {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}
