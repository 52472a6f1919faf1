/** A label beside a vertical line, as a flag on its pole. */
export interface Flag {
  /** The pole, in pixels from the left. */
  readonly x: number;
  readonly width: number;
}

/** Where a flag flies: its row (0 is the lowest), and on which side of its pole. */
export interface FlagPlace {
  readonly row: number;
  readonly side: "left" | "right";
}

/**
 * Rows and sides for flags (sorted by x) so that no label covers another label or crosses another pole.
 * Flags fly to the right, but for those at the right edge.
 */
export function flagLayout(flags: readonly Flag[], width: number): readonly FlagPlace[] {
  const sides = sidesOf(flags, width);
  const spans = flags.map((flag, index) => spanOf(flag, sides[index] ?? "right"));
  const rows = flags.map(() => 0);
  for (let round = 0; round < flags.length * flags.length && raise(flags, spans, rows); round += 1);
  return flags.map((_, index) => ({ row: rows[index] ?? 0, side: sides[index] ?? "right" }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(flag: Flag, side: "left" | "right"): Span {
  return side === "right"
    ? { from: flag.x, to: flag.x + flag.width }
    : { from: flag.x - flag.width, to: flag.x };
}

/** Room for labels to the left of the axis, above the names of the rows. */
const MARGIN = 70;

/**
 * From the right: what does not fit flies to the left, and so does what would cross the pole of one
 * that does and be crossed by it, for which no rows could help.
 */
function sidesOf(flags: readonly Flag[], width: number): ("left" | "right")[] {
  const sides = flags.map((): "left" | "right" => "right");
  for (let index = flags.length - 1; index >= 0; index -= 1) {
    const flag = flags[index];
    if (flag === undefined || flag.x - flag.width < -MARGIN) continue;
    const isCaught = flags.some(
      (other, at) =>
        at > index && sides[at] === "left" && other.x - flag.x < Math.min(flag.width, other.width),
    );
    if (isCaught || flag.x + flag.width > width) sides[index] = "left";
  }
  return sides;
}

/** Lifts one flag that is too low; false when all are well. */
function raise(flags: readonly Flag[], spans: readonly Span[], rows: number[]): boolean {
  for (let index = flags.length - 1; index >= 0; index -= 1) {
    for (let other = 0; other < flags.length; other += 1) {
      if (other === index || !isTooLow(index, other, flags, spans, rows)) continue;
      rows[index] = (rows[other] ?? 0) + 1;
      return true;
    }
  }
  return false;
}

/** Whether a flag's label crosses another's pole, or lies over its label and is the one to move. */
function isTooLow(
  index: number,
  other: number,
  flags: readonly Flag[],
  spans: readonly Span[],
  rows: readonly number[],
): boolean {
  const span = spans[index];
  const otherSpan = spans[other];
  const pole = flags[other]?.x;
  if (span === undefined || otherSpan === undefined || pole === undefined) return false;
  const row = rows[index] ?? 0;
  const otherRow = rows[other] ?? 0;
  if (row > otherRow) return false;
  if (pole > span.from && pole < span.to) return true;
  const overlaps = span.from < otherSpan.to && otherSpan.from < span.to;
  return overlaps && row === otherRow && index < other;
}
