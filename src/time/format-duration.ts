const HOUR = 60;
const DAY = 24 * HOUR;

/** Writes minutes as people say them: "4 min", "3 h 15 min", "2 d 4 h", in no more than two units. */
export function formatDuration(minutes: number): string {
  if (minutes > 0 && minutes < 1) return "under a minute";
  const whole = Math.round(minutes);
  if (whole < HOUR) return `${whole} min`;
  if (whole < DAY) return twoUnits(whole, HOUR, "h", "min");
  return twoUnits(Math.round(whole / HOUR), 24, "d", "h");
}

function twoUnits(amount: number, size: number, large: string, small: string): string {
  const rest = amount % size;
  const main = `${Math.floor(amount / size)} ${large}`;
  return rest === 0 ? main : `${main} ${rest} ${small}`;
}
