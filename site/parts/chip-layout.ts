import { chipLabel } from "./chip-label.ts";
import { dodge } from "./dodge.ts";

/** A numbered event and its place on the axis in pixels. */
export interface NumberedEvent {
  readonly number: number;
  readonly x: number;
}

/** One chip that stands for one event, or for several that are too close to tell apart. */
export interface Chip {
  readonly events: readonly NumberedEvent[];
  /** "3", or "3–7". */
  readonly label: string;
  /** The chip's centre in pixels. */
  readonly x: number;
  readonly width: number;
}

/** How far a chip may stand from its event before chips are joined. */
const FARTHEST = 56;
const GAP = 3;
/** How many places from a crowded chip others are joined to make room. */
const NEAR = 12;
/** More events than this are first joined where they are closer than some pixels, for speed. */
const MANY = 120;
const CLOSE = 8;

/** Chips for events sorted by x: none overlap, none stands far from its events; crowds share a chip. */
export function chipLayout(events: readonly NumberedEvent[], length: number): readonly Chip[] {
  let groups = startGroups(events);
  for (;;) {
    const chips = place(groups, length);
    const crowded = chips.findIndex((chip) => Math.abs(chip.x - centreOf(chip.events)) > FARTHEST);
    if (crowded === -1 || groups.length < 2) return chips;
    groups = joinClosest(groups, crowded);
  }
}

function startGroups(events: readonly NumberedEvent[]): NumberedEvent[][] {
  if (events.length <= MANY) return events.map((event) => [event]);
  const groups = new Map<number, NumberedEvent[]>();
  for (const event of events) {
    const key = Math.floor(event.x / CLOSE);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
}

function place(groups: readonly NumberedEvent[][], length: number): Chip[] {
  const drafts = groups.map((group) => ({
    events: group,
    label: chipLabel(group.map((event) => event.number)),
  }));
  const things = drafts.map((draft) => ({ at: centreOf(draft.events), size: widthOf(draft.label) + GAP }));
  const centres = dodge(things, length);
  return drafts.map((draft, index) => ({
    ...draft,
    x: centres[index] ?? 0,
    width: widthOf(draft.label),
  }));
}

/**
 * Joins, near a crowded chip, the two neighbours that are closest to each other; those that would
 * overlap where they want to stand come before others.
 */
function joinClosest(groups: readonly NumberedEvent[][], crowded: number): NumberedEvent[][] {
  const pairs = groups
    .slice(0, -1)
    .map((group, index) => ({ index, distance: centreOf(groups[index + 1] ?? []) - centreOf(group) }));
  const near = pairs.filter(({ index }) => Math.abs(index - crowded) <= NEAR);
  const overlapping = near.filter(({ distance }) => distance < widthOf("") + GAP);
  const candidates = overlapping.length > 0 ? overlapping : near;
  const closest = candidates.reduce((best, next) => (next.distance < best.distance ? next : best));
  const joined = [...(groups[closest.index] ?? []), ...(groups[closest.index + 1] ?? [])];
  return [...groups.slice(0, closest.index), joined, ...groups.slice(closest.index + 2)];
}

function centreOf(events: readonly NumberedEvent[]): number {
  return events.reduce((sum, event) => sum + event.x, 0) / Math.max(1, events.length);
}

function widthOf(label: string): number {
  return Math.max(24, label.length * 7 + 10);
}
