import { slug } from "../slug.ts";
import { dateText } from "../time/date-text.ts";
import type { LocalDate } from "../time/local-date.ts";

/** The id of a draft: the file's name where it says something, else the day and the title. */
export function draftId(
  name: string,
  title: string,
  day: LocalDate | null,
  part: { readonly number: number } | null,
): string {
  const stem = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) ? name : slug(name);
  const isOwn =
    part === null &&
    name !== "" &&
    !/^(?:readme|index|postmortem|incident|report|unnamed|stdin)$/i.test(stem);
  if (isOwn) return stem;
  const date = day === null ? "" : `${dateText(day)}-`;
  return `${date}${slug(title).slice(0, 60).replace(/-+$/, "")}`;
}
