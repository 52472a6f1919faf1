/** A zone as a page names it: "Europe/Berlin", "America/New York", "UTC", "UTC+05:30". */
export function zoneText(zone: string): string {
  if (zone === "Z") return "UTC";
  return /^[+-]\d/.test(zone) ? `UTC${zone.replace("-", "−")}` : zone.replaceAll("_", " ");
}
