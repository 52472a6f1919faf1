import { Temporal } from "temporal-polyfill";

const NAME = /^[A-Za-z][A-Za-z0-9_+-]{1,31}(?:\/[A-Za-z0-9_+-]{1,31}){0,2}$/;
const UTC_NAMES: ReadonlySet<string> = new Set([
  "gmt",
  "uct",
  "zulu",
  "universal",
  "greenwich",
  "etc/utc",
  "etc/uct",
  "etc/gmt",
  "etc/zulu",
  "etc/universal",
  "etc/greenwich",
]);

// Only names that exist are kept, so the size is bounded by the time zone database.
const known = new Map<string, string>();

/** The name of an IANA zone in its canonical case; null if there is no such zone. */
export function ianaZone(name: string): string | null {
  const key = name.toLowerCase();
  if (UTC_NAMES.has(key)) return "UTC";
  const found = known.get(key) ?? lookUp(name);
  if (found !== null) known.set(key, found);
  return found;
}

function lookUp(name: string): string | null {
  if (!NAME.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}
