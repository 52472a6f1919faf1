import type { Report } from "../extract/report.ts";
import { slug } from "../slug.ts";
import type { LibraryRule } from "../validate/library-rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: LibraryRule = {
  id: "id-duplicate",
  group: "library",
  level: "error",
  summary:
    "Two reports with one id, also where only upper and lower case differ, or an alias that is another's id.",
  why: "The id is the report's address: of two with one address readers see one.",
  examples: {
    bad: "---\nid: checkout-outage # as postmortems/2023/checkout-outage.md\n---\n",
    good: "---\nid: checkout-outage-of-may\n---\n",
  },
  check({ reports }, say) {
    const owners = new Map<string, Report>();
    const told = new Set<string>();
    for (const report of reports) {
      const key = report.id.toLowerCase();
      const other = owners.get(key);
      if (other === undefined) owners.set(key, report);
      else {
        // Both are told, since a check may be of one of them only.
        sayDuplicate(report, other, "id", report.id, say);
        if (!told.has(key)) sayDuplicate(other, report, "id", other.id, say);
        told.add(key);
      }
    }
    checkSlugs(reports, say);
    for (const report of reports) {
      for (const [index, alias] of aliasesOf(report).entries()) {
        const other = owners.get(alias.toLowerCase());
        if (other === undefined) owners.set(alias.toLowerCase(), report);
        else if (other !== report) sayDuplicate(report, other, "alias", alias, say, `/aliases/${index}`);
      }
    }
  },
};

const labels = ["services", "causes", "tags"] as const;

/** Two names that make one address: their pages would be one. */
function checkSlugs(reports: readonly Report[], say: Parameters<LibraryRule["check"]>[1]): void {
  for (const key of labels) {
    const names = new Map<string, string>();
    for (const report of reports) {
      const { [key]: list } = report.record;
      if (!Array.isArray(list)) continue;
      list.forEach((name: unknown, index) => {
        if (typeof name !== "string") return;
        const address = slug(name);
        const known = names.get(address) ?? name;
        names.set(address, known);
        if (known === name) return;
        say(
          report,
          report.places.get(`/${key}/${index}`) ?? fence,
          `Unexpected “${name}” beside “${known}”, which has the same address`,
          {
            note: `Both are shown at /${key}/${address}/. Write them in one way.`,
            expected: [known],
          },
        );
      });
    }
  }
}

function sayDuplicate(
  report: Report,
  other: Report,
  what: string,
  id: string,
  say: Parameters<LibraryRule["check"]>[1],
  pointer = "/id",
): void {
  const place = report.places.get(pointer) ?? fence;
  say(report, place, `Unexpected ${what} “${id}”, which ${other.path} has already`, {
    note: "Give one of them another `id:`, or rename its file; upper and lower case are one address on many hosts.",
    cause: { reason: `The other report`, place: other.places.get("/id") ?? fence, path: other.path },
  });
}

function aliasesOf(report: Report): string[] {
  const { aliases } = report.record;
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [];
}
