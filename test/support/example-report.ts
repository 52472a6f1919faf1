import { parse, stringify } from "yaml";

/** A report that passes every rule, in parts: what an example says takes the place of one of them. */
const facts = {
  title: "Checkout could not reach the orders database",
  severity: "sev2",
  services: ["checkout"],
  causes: ["configuration"],
  impact: { users: "20%" },
  started: "2024-05-12 13:30",
  timezone: "America/Los_Angeles",
};

const sections: readonly Section[] = [
  ["## Summary", "One checkout in five failed."],
  [
    "## Timeline",
    "- 13:32 **Detected** — The alert fires.\n- 14:30 **Mitigated, Resolved** — Checkouts succeed again.",
  ],
  ["## Root cause", "Staging's connection string was released."],
  [
    "## Measures",
    "- [x] Test the connection string before release (owner: @orders; kind: prevent; due: 2024-06-01)",
  ],
];

type Section = readonly [heading: string, text: string];

/** The good report with an example in it: keys of its front matter, its sections, or a line more. */
export function exampleReport(
  example: string,
  { without = [] }: { without?: readonly string[] } = {},
): string {
  const [, yaml, body] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(example) ?? [null, null, example];
  const own = yaml === null || yaml === undefined ? {} : (parse(quoted(yaml)) as Record<string, unknown>);
  const merged = { ...facts, ...own };
  const kept = Object.entries(merged).filter(([key]) => key in own || !without.includes(key));
  return `---\n${withYaml(kept, yaml ?? null)}---\n\n${joined(placed(body ?? ""))}`;
}

/** The front matter as the example writes it, behind the facts that it does not speak of. */
function withYaml(kept: readonly (readonly [string, unknown])[], yaml: string | null): string {
  const own = yaml === null ? [] : yaml.split("\n").map((line) => line.split(":")[0] ?? "");
  const others = kept.filter(([key]) => !own.includes(key));
  return `${stringify(Object.fromEntries(others))}${yaml ?? ""}`;
}

/** Handles and colons that the bad example forgets to quote, so that its keys can be told. */
function quoted(yaml: string): string {
  return yaml.replace(/^(\w+):.*$/gm, "$1: x");
}

function placed(body: string): readonly Section[] {
  if (body.trim() === "") return sections;
  const own = body.split(/^(?=## )/m).map((text): Section => {
    const [heading = ""] = /^## .*/.exec(text) ?? [];
    return [heading, text.slice(heading.length).trim()];
  });
  // An outline of a whole report stands for itself.
  if (own.length > 3) return own;
  if (own[0]?.[0] !== "") {
    const names = own.map(([heading]) => heading);
    return [...sections.filter(([heading]) => !names.includes(heading)), ...own];
  }
  const target = /^- \d/.test(body) ? "## Timeline" : "## Summary";
  return sections.map(([heading, text]) => {
    if (heading !== target) return [heading, text];
    const [first = "", ...rest] = text.split("\n");
    return [
      heading,
      target === "## Summary" ? `${text}\n\n${body}` : [first, body.trim(), ...rest].join("\n"),
    ];
  });
}

function joined(parts: readonly Section[]): string {
  return parts.map(([heading, text]) => `${heading}\n\n${text}\n`).join("\n");
}
