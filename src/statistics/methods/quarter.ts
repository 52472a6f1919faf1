/** The quarter of a UTC day or instant: "2024-Q2" for "2024-05-12" and "2024-05-12T20:30:00Z". */
export function quarterOf(day: string): string {
  return quarterName(quarterNumber(day));
}

/** All quarters from that of one UTC day to that of another, both included; none if it is earlier. */
export function quartersBetween(first: string, last: string): string[] {
  const from = quarterNumber(first);
  const length = Math.max(0, quarterNumber(last) - from + 1);
  return Array.from({ length }, (_, index) => quarterName(from + index));
}

/** Quarters since the year 0, so that they can be counted. */
function quarterNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return year * 4 + Math.floor((month - 1) / 3);
}

function quarterName(number: number): string {
  const year = String(Math.floor(number / 4)).padStart(4, "0");
  return `${year}-Q${(number % 4) + 1}`;
}
