import type { Rule } from "../validate/rule.ts";
import { targetsOf } from "./support/targets.ts";

export const rule: Rule = {
  id: "image-alt",
  group: "links",
  level: "info",
  summary: "An image without a description.",
  why: "Who cannot see a graph, and a search, have only its description.",
  examples: {
    bad: "![](https://graphs.example.com/connections.png)\n",
    good: "![Connections in use: 20 until 13:30, then at the limit of 240](https://graphs.example.com/connections.png)\n",
  },
  check({ report }, say) {
    if (report === null) return;
    for (const { kind, alt, wholePlace } of targetsOf(report)) {
      if (kind !== "image" || alt.trim() !== "") continue;
      say(wholePlace, "Missing description of an image", {
        note: "Say between the brackets what one sees in it: `![Connections in use: 20 until 13:30, then at the limit of 240](…)`.",
      });
    }
  },
};
