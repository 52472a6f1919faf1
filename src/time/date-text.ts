import type { LocalDate } from "./local-date.ts";

/** A day as the format has it, "2024-05-12". */
export function dateText({ year, month, day }: LocalDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
