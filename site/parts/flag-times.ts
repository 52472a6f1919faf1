import type { Moment } from "../../src/time/moment.ts";
import { dayText } from "./day-text.ts";
import { momentText } from "./moment-text.ts";

/**
 * Times for labels in a row: "13:30"; where they are of several days, "12 May 13:30" at the first of
 * each; only a day where no more is known.
 */
export function flagTimes(moments: readonly Moment[], zone: string): readonly string[] {
  const texts = moments.map((moment) => momentText(moment, zone));
  const isOneDay = new Set(texts.map((text) => text.day)).size < 2;
  return texts.map(({ day, time }, index) => {
    if (time === null) return dayText(day, false);
    return isOneDay || texts[index - 1]?.day === day ? time : `${dayText(day, false)} ${time}`;
  });
}
