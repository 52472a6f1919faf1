import type { Rule } from "../validate/rule.ts";
import { folderOf, localPath } from "./support/local-path.ts";
import { targetsOf } from "./support/targets.ts";

export const rule: Rule = {
  id: "image-missing",
  group: "links",
  level: "error",
  summary: "An image that is not in the library.",
  why: "A graph that nobody can see is the evidence that is missing.",
  examples: {
    bad: "![Connections in use: at the limit of 240 from 13:30](images/no-such-graph.png)\n",
    good: "![Connections in use: at the limit of 240 from 13:30](https://graphs.example.com/connections.png)\n",
  },
  check({ report, exists }, say) {
    if (report === null) return;
    const told = new Set<string>();
    for (const { kind, url, place } of targetsOf(report)) {
      const path = kind === "image" ? localPath(url, report) : null;
      const at = `${place.line}:${place.column}`;
      if (path === null || told.has(at) || exists(path)) continue;
      told.add(at);
      say(place, `Unexpected image ${path}, which does not exist`, {
        note: `Commit the image with the report. Its path counts from ${folderOf(report)}, the report's own folder.`,
        completeness: true,
      });
    }
  },
};
