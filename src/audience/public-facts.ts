import { isRecord } from "../extract/is-record.ts";
import { findInternalMarks } from "../parse/internal-marks.ts";
import { cutText } from "./cut-text.ts";
import type { Hiding } from "./hide-addresses.ts";
import { hiddenAddress } from "./internal-addresses.ts";
import { mapTexts } from "./map-texts.ts";

/** What of the front matter is left out. */
export interface InternalFacts {
  /** Keys, or keys within `impact` as `impact.revenue`. */
  readonly fields: readonly string[];
  /** Keys that stand for an internal section, such as `rootCause`. */
  readonly sections: ReadonlySet<string>;
  /** Whether an entry of `related` may be named. */
  readonly isKnown: (id: unknown) => boolean;
}

/** The front matter of a report without what only internal readers may see. */
export function publicFacts(data: unknown, internal: InternalFacts, hiding: Hiding): unknown {
  if (!isRecord(data)) return data;
  const { fields, sections, isKnown } = internal;
  const kept = Object.entries(data).filter(([key]) => !fields.includes(key) && !sections.has(key));
  const entries = kept.map(([key, value]): [string, unknown] => {
    if (key === "related" && Array.isArray(value)) return [key, value.filter(isKnown)];
    if (key === "impact" && isRecord(value)) return [key, withoutFields(value, fields)];
    return [key, value];
  });
  return mapTexts(Object.fromEntries(entries), (text, key) => publicText(text, key, hiding));
}

function withoutFields(impact: Readonly<Record<string, unknown>>, fields: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(impact).filter(([key]) => !fields.includes(`impact.${key}`)));
}

/** Marks count in every text, be it Markdown or not. */
function publicText(text: string, key: string, { hide, isInternal }: Hiding): string {
  if (key === "url" && isInternal(text)) return hiddenAddress;
  return hide(cutText(text, findInternalMarks(text).hidden, []));
}
