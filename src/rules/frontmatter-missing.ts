import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

const example = "A report begins with a line `---`, its facts as YAML, and another line `---`.";

export const rule: Rule = {
  id: "frontmatter-missing",
  group: "reading",
  level: "error",
  summary: "A report without front matter, or with one that is not YAML between `---` fences.",
  why: "Without its facts a report cannot be checked, found or counted; it must not pass as if it had been.",
  examples: {
    bad: "# Checkout could not reach the orders database\n\n## Summary\n\nOne checkout in five failed for an hour.\n",
    good: "---\ntitle: Checkout could not reach the orders database\nseverity: sev2\n---\n\n## Summary\n\nOne checkout in five failed for an hour.\n",
  },
  check({ parsed }, say) {
    if (parsed === null || parsed.split.kind === "found") return;
    const { kind, firstLine } = parsed.split;
    const line = { ...fence, endColumn: Math.max(2, firstLine.length + 1) };
    if (parsed.source.value.trim() === "") {
      say(line, "Unexpected empty file, expected a report", {
        note: `${example} \`afterword new\` writes one to begin with.`,
      });
    } else if (kind === "unclosed") {
      say(line, "Unexpected front matter that is never closed, expected a line `---` below it", {
        note: "Put `---` on a line of its own behind the last key.",
      });
    } else if (kind === "other-fence") {
      say(line, `Unexpected fence \`${firstLine.slice(0, 40)}\`, expected \`---\``, {
        note: "Front matter is YAML between two lines `---`; other languages are neither read nor executed.",
      });
    } else {
      say(line, "Missing front matter, expected `---` on the first line", {
        note: `${example} \`afterword import FILE\` makes a report of what is written otherwise.`,
      });
    }
  },
};
