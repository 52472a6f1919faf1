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

/** The first UTC day after a quarter: "2024-07-01" for "2024-Q2". */
export function dayAfterQuarter(quarter: string): string {
  const next = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));
  return firstDay(next);
}

/** The first UTC day of a quarter: "2024-04-01" for "2024-Q2". */
export function firstDayOfQuarter(quarter: string): string {
  return firstDay(Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1);
}

function firstDay(number: number): string {
  const year = String(Math.floor(number / 4)).padStart(4, "0");
  return `${year}-${String((number % 4) * 3 + 1).padStart(2, "0")}-01`;
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
