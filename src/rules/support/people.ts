import type { Report } from "../../extract/report.ts";

const keys = ["authors", "participants", "reviewers"] as const;

/** The names and handles that a report lists as its authors, participants and reviewers; of full names the first too. */
export function peopleOf(report: Report): ReadonlySet<string> {
  const people = new Set<string>();
  for (const key of keys) {
    const list = report.record[key];
    if (!Array.isArray(list)) continue;
    for (const entry of list.slice(0, 100)) {
      if (typeof entry !== "string" || entry.length > 60) continue;
      const name = entry.replace(/\s*[<(].*$/, "").trim();
      if (name.length < 3) continue;
      people.add(name);
      const first = /^(\p{Lu}\p{Ll}{2,}) \p{Lu}/u.exec(name)?.[1];
      if (first !== undefined) people.add(first);
    }
  }
  return people;
}
