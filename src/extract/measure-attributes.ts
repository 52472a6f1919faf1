import { type FlatText, runAt } from "../parse/flatten.ts";
import { placeOfRange } from "../parse/place-of-range.ts";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { trimEndOf } from "../trim-end.ts";

/** The keys that a measure's trailing parenthesis may hold. */
export const attributeKeys = ["owner", "due", "done", "kind", "priority", "issue", "status"] as const;

/** A key that is known. */
export type AttributeKey = (typeof attributeKeys)[number];

/** No measure has more; what follows is read as the last one's value. */
const mostAttributes = 30;

/** One `key: value` of a measure. */
export interface MeasureAttribute {
  readonly key: string;
  readonly value: string;
  readonly keyPlace: Place;
  readonly place: Place;
  /** Where the value is a link: its URL. */
  readonly url: string | null;
}

/** A measure's trailing parenthesis: where it begins in the flattened text, and what it says. */
export interface Attributes {
  readonly start: number;
  /** Words in the parenthesis before its first key, which belong to the measure. */
  readonly lead: string;
  readonly attributes: readonly MeasureAttribute[];
}

const known = new RegExp(`(?:^|[;,])\\s*(?:${attributeKeys.join("|")})\\s*:`, "i");

/**
 * Reads the trailing parenthesis of a measure if at least one known key occurs in it: `key: value`
 * separated by `;` or `,`. A separator must stand before `key:`, so that a value may hold commas
 * and colons. Null where there is no such parenthesis.
 */
export function readAttributes(flat: FlatText, source: SourceText): Attributes | null {
  const end = trimEndOf(flat.text, ".").length;
  const start = openingOf(flat.text, end - 1);
  if (start === null) return null;
  const inner = flat.text.slice(start + 1, end - 1);
  if (!known.test(inner)) return null;
  const starts = [...inner.matchAll(/(^|[;,])(\s*)([A-Za-z][\w-]{0,30})(\s*:)(?!\/\/)/g)].slice(
    0,
    mostAttributes,
  );
  const attributes = starts.map((match, index) => {
    const keyStart = match.index + (match[1] ?? "").length + (match[2] ?? "").length;
    const key = match[3] ?? "";
    const valueStart = match.index + match[0].length;
    const valueEnd = starts[index + 1]?.index ?? inner.length;
    return attribute(flat, source, start + 1, inner, key, keyStart, valueStart, valueEnd);
  });
  const lead = trimEndOf(inner.slice(0, starts[0]?.index ?? 0).trim(), ",;");
  return { start, lead, attributes };
}

function attribute(
  flat: FlatText,
  source: SourceText,
  base: number,
  inner: string,
  key: string,
  keyStart: number,
  valueStart: number,
  valueEnd: number,
): MeasureAttribute {
  const raw = inner.slice(valueStart, valueEnd);
  const lead = /^\s*/.exec(raw)?.[0].length ?? 0;
  const value = raw.trim();
  const from = base + valueStart + lead;
  const place = (start: number, length: number): Place => placeOfRange(flat, start, start + length, source);
  return {
    key,
    value,
    keyPlace: place(base + keyStart, key.length),
    place: value === "" ? place(base + keyStart, key.length) : place(from, value.length),
    url: runAt(flat, from)?.url ?? runAt(flat, from + value.length - 1)?.url ?? null,
  };
}

/** Index of the parenthesis that the one at `end` closes; null where there is none. */
function openingOf(text: string, end: number): number | null {
  if (text[end] !== ")") return null;
  let open = 0;
  for (let index = end; index >= 0; index--) {
    if (text[index] === ")") open += 1;
    else if (text[index] === "(" && --open === 0) return index;
  }
  return null;
}
