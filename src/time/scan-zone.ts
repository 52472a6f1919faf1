import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";
import { scanZoneWord, zoneInText } from "./scan-zone-word.ts";
import { hyphenIsOffset, type OffsetSetting } from "./written-offset.ts";
import { readZone, type ZoneReading } from "./zone.ts";

/** A zone that was found, or a sentence about what stands in its place. */
export interface ZoneScan {
  readonly zone: ZoneReading | null;
  readonly problem: string | null;
}

const ZULU = /[Zz](?![\p{L}\p{N}_])/uy;
const SPACED_ZULU = /\s{1,8}[Zz]$/uy;
const OFFSET = /(\s{0,8})([+\-\u2212])(\d{2})(?::?(\d{2}))?(?![\p{L}\p{N}_]|:\d)/uy;
const BRACKETED = /\s{0,8}[([]\s{0,4}([^()[\]\n]{1,44})[)\]]/y;

/** Finds the zone of a time at the position after it, with or without a space or brackets. */
export function scanZone(text: string, at: number, setting: OffsetSetting): Scan<ZoneScan> | null {
  return (
    scanZulu(text, at, setting) ??
    scanOffset(text, at, setting) ??
    scanBracketed(text, at, setting) ??
    found(scanZoneWord(text, at, setting.whole))
  );
}

function scanZulu(text: string, at: number, setting: OffsetSetting): Scan<ZoneScan> | null {
  if (!setting.clock) return null;
  const match = matchAt(ZULU, text, at) ?? (setting.whole ? matchAt(SPACED_ZULU, text, at) : null);
  return match ? found({ value: readZone(match[0]), end: endOf(match) }) : null;
}

function scanOffset(text: string, at: number, setting: OffsetSetting): Scan<ZoneScan> | null {
  const match = matchAt(OFFSET, text, at);
  if (!match) return null;
  const [written, space, sign, hours, minutes] = match;
  const spaced = space !== "";
  const shape = { spaced, hours: Number(hours), minutes: minutes === undefined ? null : Number(minutes) };
  if (sign === "-" && !hyphenIsOffset(shape, setting)) return null;
  // "13:30 +02 servers" counts servers; "2024-05-12+02:00" is no form of ours.
  if (spaced ? minutes === undefined && !setting.whole : !setting.clock) return null;
  const zone = readZone(written);
  const problem = zone ? null : `${written.trim()} is not an offset: they go from -14:00 to +14:00`;
  return { value: { zone, problem }, end: endOf(match) };
}

function scanBracketed(text: string, at: number, setting: OffsetSetting): Scan<ZoneScan> | null {
  const match = matchAt(BRACKETED, text, at);
  const zone = match ? zoneInText((match[1] ?? "").trim(), setting.whole) : null;
  return match && zone ? found({ value: zone, end: endOf(match) }) : null;
}

function found(scan: Scan<ZoneReading | null> | null): Scan<ZoneScan> | null {
  return scan?.value ? { value: { zone: scan.value, problem: null }, end: scan.end } : null;
}
