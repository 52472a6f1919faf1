/** The day so many days after one of the calendar: "2024-03-01" for 1 and "2024-02-29". */
export function laterDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
