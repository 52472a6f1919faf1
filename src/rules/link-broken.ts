import type { Report } from "../extract/report.ts";
import type { Rule } from "../validate/rule.ts";
import { folderOf, localPath } from "./support/local-path.ts";
import { targetsOf } from "./support/targets.ts";

export const rule: Rule = {
  id: "link-broken",
  group: "links",
  level: "error",
  summary: "A relative link to a file that does not exist.",
  why: "Whoever follows a link wants just what should stand there.",
  examples: {
    bad: "It is the slip of [May](../2023/no-such-report.md) again.\n",
    good: "It is the slip of [May](https://postmortems.example.com/catalogue-cache-flush/) again.\n",
  },
  check({ report, exists }, say) {
    if (report === null) return;
    const told = new Set<string>();
    for (const { kind, url, place, isExact } of targetsOf(report)) {
      const path = kind === "link" ? localPath(url, report) : null;
      const at = `${place.line}:${place.column}`;
      if (path === null || told.has(at) || exists(path)) continue;
      told.add(at);
      const candidates = nearby(url, report, exists);
      const [meant] = candidates;
      say(place, `Unexpected link to ${path}, which does not exist`, {
        note: `Relative links count from ${folderOf(report)}, the report's own folder.${
          meant === undefined ? "" : ` Did you mean ${meant}?`
        }`,
        expected: isExact && candidates.length === 1 ? candidates : [],
        completeness: true,
      });
    }
  },
};

/** The same link without the slips that are most frequent, where it leads somewhere: no ending, a folder too few or too many. */
function nearby(url: string, report: Report, exists: (path: string) => boolean): readonly string[] {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const candidates = new Set([
    `${path}.md`,
    `../${path}`,
    `../${path}.md`,
    path.replace(/^\.\.\//, ""),
    path.replaceAll("\\", "/"),
  ]);
  return [...candidates]
    .filter((candidate) => {
      const local = localPath(candidate, report);
      return local !== null && exists(local);
    })
    .map((candidate) => candidate + rest);
}
