const day = 86_400_000;

/** Days from one calendar day to another, negative if that is earlier: 1 from "2024-02-28" to "2024-02-29". */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day;
}
