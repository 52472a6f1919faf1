import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { dayText } from "./day-text.ts";

/** From when to when the reports of a figure are: "18 Jan 2023 to 20 Nov 2026"; null without dates. */
export function figureWindow(site: Site, reports: readonly string[]): string | null {
  const days = reports
    .map((id) => site.find(id))
    .map((report) => (report === undefined ? null : began(report)))
    .filter((moment) => moment !== null)
    .map((moment) => moment.at.slice(0, 10))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
}
