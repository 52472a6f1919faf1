import { readOffset, writeOffset } from "./utc-offset.ts";
import { FIXED_ABBREVIATIONS } from "./zone-abbreviations.ts";
import { zoneOffset } from "./zone-offset.ts";

// Not taken from Intl: what that knows depends on the locale and on the version of Node. Only
// abbreviations that mean one thing: a page must not show what the program itself would ask about.
const USED_IN: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ["PST PDT", "America/Los_Angeles America/Tijuana US/Pacific"],
    ["MST MDT", "America/Denver America/Boise America/Edmonton America/Phoenix US/Mountain US/Arizona"],
    [
      "EST EDT",
      "America/New_York America/Detroit America/Toronto America/Montreal US/Eastern Canada/Eastern",
    ],
    ["EST", "America/Panama America/Jamaica"],
    ["AKST AKDT", "America/Anchorage America/Juneau US/Alaska"],
    ["HST", "Pacific/Honolulu US/Hawaii"],
    ["CET CEST", "Europe/Amsterdam Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels"],
    ["CET CEST", "Europe/Budapest Europe/Copenhagen Europe/Ljubljana Europe/Luxembourg Europe/Madrid"],
    ["CET CEST", "Europe/Malta Europe/Oslo Europe/Paris Europe/Prague Europe/Rome Europe/Sarajevo"],
    ["CET CEST", "Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich"],
    ["EET EEST", "Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Riga"],
    ["EET EEST", "Europe/Sofia Europe/Tallinn Europe/Vilnius"],
    ["WET WEST", "Europe/Lisbon Atlantic/Canary Atlantic/Faroe Atlantic/Madeira"],
    ["MSK", "Europe/Moscow"],
    ["JST", "Asia/Tokyo"],
    ["KST", "Asia/Seoul"],
    ["SGT", "Asia/Singapore"],
    ["WIB", "Asia/Jakarta"],
    ["AEST AEDT", "Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra"],
    ["AEST", "Australia/Brisbane"],
    ["NZST NZDT", "Pacific/Auckland"],
    ["WAT", "Africa/Lagos"],
    ["EAT", "Africa/Nairobi"],
    ["SAST", "Africa/Johannesburg"],
  ].flatMap(([abbreviations = "", zones = ""]) =>
    zones.split(" ").map((zone): [string, string[]] => [zone, abbreviations.split(" ")]),
  ),
);

/** What a zone is called at an instant: "PDT" where an abbreviation means one thing, else "UTC-5" or "UTC". */
export function abbreviationAt(zone: string, epochMs: number): string {
  const { offset } = zoneOffset(zone, epochMs);
  const name = USED_IN.get(zone)?.find(
    (abbreviation) => readOffset(FIXED_ABBREVIATIONS.get(abbreviation)?.offset ?? "") === offset,
  );
  return name ?? nameOfOffset(offset);
}

function nameOfOffset(offset: number): string {
  const written = writeOffset(offset);
  if (written === "+00:00") return "UTC";
  const hours = written.slice(1, 3).replace(/^0/, "");
  return `UTC${written.slice(0, 1)}${hours}${written.endsWith(":00") ? "" : written.slice(3)}`;
}
