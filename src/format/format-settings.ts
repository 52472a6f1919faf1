import { type SectionLookup, sectionLookup } from "../extract/section-names.ts";

/** What of a library's configuration decides how its reports are read, and so how they are formatted. */
export interface FormatConfig {
  readonly timezone: string | null;
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly trackers: readonly { readonly url: string }[];
  readonly limits: { readonly depth: number };
}

/** What every reading of one file shares. */
export interface FormatSettings {
  readonly timezone: string | null;
  readonly lookup: SectionLookup;
  readonly trackers: readonly { readonly url: string }[];
  readonly depth: number;
}

/** The settings of a configuration, with its table of section names made. */
export function formatSettings({ timezone, sections, trackers, limits }: FormatConfig): FormatSettings {
  return { timezone, lookup: sectionLookup(sections), trackers, depth: limits.depth };
}
