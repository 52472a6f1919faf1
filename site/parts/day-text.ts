// Not en-GB, whose September is "Sept" in some versions of Node.
const monthName = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const MONTHS = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2024, month)));

/** A calendar day in words, "12 May 2024", from "2024-05-12"; without its year when asked. */
export function dayText(day: string, withYear = true): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || date === undefined) return day;
  return withYear ? `${Number(date)} ${name} ${year}` : `${Number(date)} ${name}`;
}
