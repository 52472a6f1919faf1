import { readOffset, writeOffset } from "../time/utc-offset.ts";
import { readZone } from "../time/zone.ts";
import { zoneOffset } from "../time/zone-offset.ts";
import type { DatedTime, Times } from "./date-entries.ts";
import type { ClockReading } from "./entry-time.ts";
import type { EntryPiece } from "./piece.ts";

/** Times of which those that their zone has twice say which of the two is meant. */
export interface SettledTimes {
  readonly times: Times;
  /** The events of which one was chosen: a guess. */
  readonly settled: readonly EntryPiece[];
}

/**
 * When clocks are set back an hour passes twice. An event in it is taken for the first, or for the
 * second where its predecessor is later than the first: its time then carries the offset.
 */
export function settleFold(times: Times, written: string | null, zone: string | null): SettledTimes {
  const result = new Map<EntryPiece, DatedTime | null>();
  const settled: EntryPiece[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [piece, time] of times) {
    const own = time === null || time.from.zone === written ? zone : idOf(time.from.zone);
    const both = time === null || own === null ? [] : instantsOf(time.from, own);
    const [first, second] = both;
    if (time === null || first === undefined) {
      result.set(piece, time);
      continue;
    }
    const said = both.find(({ offset }) => offset === saidOffset(time?.from.zone ?? null));
    const chosen = said ?? (second !== undefined && first.epochMs < last ? second : first);
    last = chosen.epochMs;
    if (second === undefined) {
      result.set(piece, time);
      continue;
    }
    if (said === undefined) settled.push(piece);
    result.set(piece, { ...time, from: { ...time.from, zone: writeOffset(chosen.offset) } });
  }
  return { times: result, settled };
}

function idOf(written: string | null): string | null {
  const zone = written === null ? null : readZone(written);
  return zone?.kind === "zone" ? zone.id : null;
}

/** "PST" says which of the two hours is meant. */
function saidOffset(written: string | null): number | null {
  const zone = written === null ? null : readZone(written);
  return zone?.kind === "zone" ? readOffset(zone.id) : null;
}

/** The instants that a local time is: none where its zone skips it, two where its zone has it twice. */
function instantsOf({ date, clock }: ClockReading, zone: string): { epochMs: number; offset: number }[] {
  if (date === null || clock === null) return [];
  const local = Date.UTC(date.year, date.month - 1, date.day, clock.hour, clock.minute, clock.second ?? 0);
  const day = 86_400_000;
  const offsets = new Set([zoneOffset(zone, local - day).offset, zoneOffset(zone, local + day).offset]);
  return [...offsets]
    .map((offset) => ({ epochMs: local - offset, offset }))
    .filter(({ epochMs, offset }) => zoneOffset(zone, epochMs).offset === offset)
    .sort((a, b) => a.epochMs - b.epochMs);
}
