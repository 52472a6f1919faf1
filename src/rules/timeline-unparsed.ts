import { plainText } from "../parse/plain-text.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "timeline-unparsed",
  group: "timeline",
  level: "error",
  summary: "An entry of the timeline whose time was not understood, or a timeline without entries.",
  why: "What is not understood is missing from the picture, the spans and the statistics, without anybody noticing.",
  examples: {
    bad: "## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- Somebody restarts the database.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
    good: "## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- unknown — Somebody restarts the database.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    for (const entry of report.timeline) {
      if (entry.time !== null) continue;
      const text = plainText(entry.blocks).slice(0, 50).replace(/\s+/g, " ");
      say(entry.place, `Unexpected entry without a time: “${text}”`, {
        note: "Begin it with its time, `13:30`, `~13:30` or `13:40–14:00`; with `unknown` where nobody knows.",
      });
    }
    for (const place of report.strayTimes) {
      say(place, "Unexpected paragraph that begins with a time, expected a list item", {
        note: "An entry is a list item (`- 13:30 …`), a table row, or a level-3 heading that begins with its time.",
      });
    }
    const [part] = report.parts.get("timeline") ?? [];
    const entries = report.timeline.length + report.strayTimes.length;
    if (part === undefined || entries > 0 || plainText(part.nodes) === "") return;
    say(
      part.section.place,
      "Unexpected timeline without entries, expected a list, a table or headings with times",
      {
        note: "For example `- 13:32 **Detected** — The alert fires.`; `unknown` may stand for a time that nobody recorded.",
      },
    );
  },
};
