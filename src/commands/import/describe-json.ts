import type { Fact } from "../../import/fact.ts";
import { jsonText } from "../../outputs/json-text.ts";
import { countOutcomes } from "./count-outcomes.ts";
import type { ImportedDraft, ImportedFile } from "./run-import.ts";

/** The report of a run as data, version 1. */
export function describeJson(files: readonly ImportedFile[]): string {
  return jsonText({ version: 1, files: files.map(fileData), summary: countOutcomes(files) });
}

function fileData(file: ImportedFile): unknown {
  const { outcome, source } = file;
  const name = source.isTyped && source.absolute === null ? "-" : source.shown;
  return outcome === "imported"
    ? { file: name, outcome, drafts: file.drafts.map(draftData) }
    : { file: name, outcome, reason: file.reason, drafts: [] };
}

function draftData({ draft, id, shown, contradictions, errors, assets }: ImportedDraft): unknown {
  return {
    path: shown,
    id,
    layouts: draft.layouts,
    fields: fieldsOf(draft.facts, draft.missing),
    entries: draft.entries,
    entriesWithoutTime: draft.entriesWithoutTime,
    measures: draft.measures,
    remarks: draft.remarks.map(({ text, line }) => ({ text, line })),
    contradictions: contradictions.map(({ rule, line, reason }) => ({ rule, line, reason })),
    errors: errors.map(({ rule, line, reason }) => ({ rule, line, reason })),
    assets: { copied: assets.copied, missing: assets.missing.map(({ url }) => url) },
  };
}

function fieldsOf(facts: readonly Fact[], missing: readonly string[]): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const { field, how: status, value, from, line } of facts) {
    fields[field] ??= { status, value, from, line };
  }
  for (const field of missing) fields[field] ??= { status: "missing", value: null, from: null, line: null };
  return fields;
}
