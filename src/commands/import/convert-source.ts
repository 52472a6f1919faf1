import type { Effects } from "../../effects.ts";
import { sectionLookup } from "../../extract/section-names.ts";
import type { Draft } from "../../import/draft.ts";
import { type ImportOptions, importText } from "../../import/import-text.ts";
import type { Layout } from "../../import/layout.ts";
import type { Checker } from "../../validate/check-report.ts";
import { isReportAlready } from "./is-report-already.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";
import { whyUnfit } from "./why-unfit.ts";

/** What a document became, in memory. */
export type Conversion =
  | {
      readonly kind: "drafts";
      readonly source: Source;
      readonly text: string;
      readonly drafts: readonly Draft[];
    }
  | { readonly kind: "report"; readonly source: Source; readonly text: string }
  | { readonly kind: "refused" | "failed"; readonly source: Source; readonly reason: string };

/** What every document of one run is converted with. */
export interface Converter {
  readonly layouts: readonly Layout[];
  readonly checker: Checker;
  readonly status: "draft" | "published";
}

/** Reads a document and converts it. Never throws for what is in it. */
export async function convertSource(
  source: Source,
  converter: Converter,
  effects: Effects,
): Promise<Conversion> {
  const { config } = converter.checker;
  const { text, problem } = await readSource(source, config.limits.fileBytes, effects);
  if (text === null) return { kind: "failed", source, reason: problem };
  const unfit = whyUnfit(text, config.limits.depth);
  if (unfit !== null) return { kind: "failed", source, reason: unfit };
  if (await isReportAlready(text, converter.checker)) return { kind: "report", source, text };
  return convertText(source, text, importOptions(source, converter));
}

function convertText(source: Source, text: string, options: ImportOptions): Conversion {
  try {
    const result = importText(source.name, text, options);
    return result.kind === "refused"
      ? { kind: "refused", source, reason: result.reason }
      : { kind: "drafts", source, text, drafts: result.drafts };
  } catch (error) {
    // One document that an importer stumbles over must not cost the others.
    const reason = `Afterword could not read it, which is a bug of ours (${String(error)}).`;
    return { kind: "failed", source, reason };
  }
}

function importOptions({ from }: Source, { layouts, checker, status }: Converter): ImportOptions {
  const { config } = checker;
  return {
    layouts,
    sections: sectionLookup(config.sections),
    timezone: config.timezone,
    services: (config.services ?? []).map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] })),
    severities: config.severities.map(({ id }) => id),
    status,
    from,
  };
}
