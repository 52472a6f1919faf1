import { dateText } from "../time/date-text.ts";
import type { LocalDate } from "../time/local-date.ts";
import { addDays } from "../time/local-time.ts";
import type { Fact } from "./fact.ts";
import { isMomentField } from "./moment-field.ts";

/** The moments that the original states as facts, each with a date and, where one is known, a zone. */
export function statedMoments(
  facts: readonly Fact[],
  day: LocalDate | null,
  zone: string | null,
): readonly Fact[] {
  const moments = facts.filter(({ field }) => isMomentField(field));
  return dated(moments, day).map((fact) => withZone(fact, zone));
}

/** A time of day takes the document's date, or the day after where it would lie before the start. */
function dated(facts: readonly Fact[], day: LocalDate | null): readonly Fact[] {
  let started: string | null = null;
  return [...facts]
    .sort((a, b) => Number(b.field === "started") - Number(a.field === "started"))
    .flatMap((fact): Fact[] => {
      const value = String(fact.value);
      if (/\d{4}-\d{2}-\d{2}/.test(value)) {
        if (fact.field === "started") started = value;
        return [fact];
      }
      const own = /\d{4}-\d{2}-\d{2}/.exec(started ?? "")?.[0];
      const base =
        own === undefined
          ? day
          : { year: Number(own.slice(0, 4)), month: Number(own.slice(5, 7)), day: Number(own.slice(8)) };
      if (base === null) return [];
      const clockOf = (text: string) =>
        /\d{2}:\d{2}|\d{2}h/.exec(text.replace(/\d{4}-\d{2}-\d{2}/, ""))?.[0] ?? "";
      const isNext = started !== null && clockOf(value) < clockOf(started);
      const date = dateText(isNext ? addDays(base, 1) : base);
      const whole = value.startsWith("~") ? `~${date} ${value.slice(1)}` : `${date} ${value}`;
      if (fact.field === "started") started = whole;
      return [{ ...fact, value: whole }];
    });
}

/** A moment without a zone takes the document's. */
function withZone(fact: Fact, zone: string | null): Fact {
  if (zone === null || typeof fact.value !== "string" || !/\d{2}:\d{2}(?::\d{2})?$/.test(fact.value))
    return fact;
  return { ...fact, value: `${fact.value} ${zone}` };
}
