import { ianaZone } from "./iana-zone.ts";
import { readOffset, writeOffset } from "./utc-offset.ts";
import { AMBIGUOUS_ABBREVIATIONS, FIXED_ABBREVIATIONS } from "./zone-abbreviations.ts";

/** What a written zone means. */
export type ZoneReading =
  | {
      readonly kind: "zone";
      /** An IANA name in canonical case, "UTC", or an offset such as "-07:00". */
      readonly id: string;
      /** The abbreviation that was read as this offset, e.g. "PST"; else null. */
      readonly abbreviation: string | null;
      readonly text: string;
    }
  | {
      readonly kind: "ambiguous";
      readonly text: string;
      /** The zones that may be meant. */
      readonly readings: readonly string[];
    };

const FROM_UTC = /^(?:UTC|GMT)(?: ?([+\-\u2212]\d{1,2}(?::?\d{2})?))?$/i;
const BARE_OFFSET = /^[+\-\u2212]\d{2}(?::?\d{2})?$/;

/** Reads a zone: an IANA name, UTC, an offset or an abbreviation, in any case; null if it is none. */
export function readZone(text: string): ZoneReading | null {
  const written = text.trim();
  // Abbreviations first: "EST" and "CET" are also names of legacy zones, with other rules.
  return readUtc(written) ?? readAbbreviation(written) ?? named(ianaZone(written), written);
}

function readUtc(text: string): ZoneReading | null {
  if (/^z$/i.test(text)) return named("UTC", text);
  if (BARE_OFFSET.test(text)) return named(offsetName(text), text);
  const match = FROM_UTC.exec(text);
  if (!match) return null;
  return named(match[1] === undefined ? "UTC" : offsetName(match[1]), text);
}

function readAbbreviation(text: string): ZoneReading | null {
  const abbreviation = text.toUpperCase();
  const single = FIXED_ABBREVIATIONS.get(abbreviation);
  if (single) return { kind: "zone", id: single.offset, abbreviation, text };
  const meanings = AMBIGUOUS_ABBREVIATIONS.get(abbreviation);
  return meanings ? { kind: "ambiguous", text, readings: meanings.map((meaning) => meaning.zone) } : null;
}

function offsetName(text: string): string | null {
  const offset = readOffset(text);
  if (offset === null) return null;
  return offset === 0 ? "UTC" : writeOffset(offset);
}

function named(id: string | null, text: string): ZoneReading | null {
  return id === null ? null : { kind: "zone", id, abbreviation: null, text };
}
