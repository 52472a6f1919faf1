import { stringify } from "yaml";

/** What a new report is begun with. */
export interface DraftFacts {
  readonly title: string;
  readonly started: string | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly timezone: string | null;
}

/**
 * The text of a new draft: facts that are known, and for each section a prompt. Prompts are
 * comments, so that a forgotten one is an empty section and never a sentence of the report.
 */
export function draftText(facts: DraftFacts): string {
  const frontMatter = {
    title: facts.title,
    status: "draft",
    severity: facts.severity ?? "unknown",
    services: facts.services.length > 0 ? facts.services : "unknown",
    causes: "unknown",
    ...(facts.timezone !== null && { timezone: facts.timezone }),
    started: facts.started ?? "unknown",
  };
  return `---\n${frontMatterText(frontMatter)}---\n\n${body}`;
}

/** One key a line, lists in brackets. */
function frontMatterText(facts: Readonly<Record<string, unknown>>): string {
  const style = { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 } as const;
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${stringify(value, style)}`)
    .join("");
}

const body = `## Summary

<!-- Two or three sentences for someone who was not there: what broke, for whom, for how long, and what ended it. -->

## Impact

<!-- Who was hit, and how much? Give a number with its unit: users, requests, orders, money, error budget. -->

## Symptoms

<!-- What did people and machines see? Paste alert names and error lines as they were: somebody will search for them. -->

## Timeline

<!-- One item per event. Times without a date belong to the day above them; \`unknown\` may stand for a time.
     Mark what the spans are computed from: Detected, Acknowledged, Declared, Escalated, Communicated,
     False lead (with its range), Mitigated, Resolved. For example:
     - 13:32 **Detected** — The alert on failed connections fires.
     - 13:40–14:00 **False lead** — We suspect the database and restart it. -->

## Root cause

<!-- Which factors came together? Ask how it made sense at the time, not who. -->

## Resolution

<!-- What was rolled back, changed or redeployed, how was it tested, and how do you know that it held? -->

## Measures

<!-- What will be done, by whom, until when? For example:
     - [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15) -->

## Lessons

### What went well

<!-- What limited the damage? -->

### What went wrong

<!-- What made it worse or slower than it had to be: detection, communication, tools, procedures? -->

### Where we got lucky

<!-- What could as well have gone the other way? -->
`;
