const UNITS = [
  { minutes: 1440, name: "d" },
  { minutes: 60, name: "h" },
  { minutes: 1, name: "min" },
] as const;

/** A span of minutes in one unit, for where there is little room: "8 d", "12 h". */
export function shortDuration(minutes: number): string {
  const unit = UNITS.find((each) => minutes >= each.minutes * 1.5) ?? UNITS[2];
  return `${Math.max(1, Math.round(minutes / unit.minutes))}\u00a0${unit.name}`;
}
