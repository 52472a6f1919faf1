import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A report to be written. */
export interface GeneratedReport {
  /** Path below the library, e.g. "postmortems/2024/2024-03-07-worker-00012.md". */
  readonly path: string;
  readonly text: string;
}

/** `afterword.yml` of a generated library. */
export const generatedConfig = `title: Generated postmortems
severities:
${[1, 2, 3, 4].map((n) => `  - { id: sev${n}, name: Severity ${n} }`).join("\n")}
`;

/**
 * The report of a number in a made-up library: about 650 words, of which some are frequent and most
 * are rare, with a timeline, measures, an error line and ids that no other report has. It depends on
 * the seed and its number alone, so that a larger library has the smaller one in it.
 */
export function generateReport(number: number, seed = 1): GeneratedReport {
  const some = chances(seed * 1_000_003 + number);
  const day = new Date(Date.UTC(2015, 0, 1) + ((number * 7919) % 3900) * 86_400_000);
  const date = day.toISOString().slice(0, 10);
  const services = distinct(() => `${word(some.rank(40))}-api`, some.below(3) + 1);
  const subject = word(some.rank(2000));
  const start = some.below(900) + 60;
  const error = `${some.hex(8)} ERROR ${services[0]}: ${some.pick(failures)} (code=E${10_000 + some.below(9_000)})`;
  return {
    path: `postmortems/${date.slice(0, 4)}/${date}-${subject}-${String(number).padStart(5, "0")}.md`,
    text: `---
title: ${capital(prose(some, 6))}
severity: sev${some.rank(4) + 1}
services: [${services.join(", ")}]
causes: [${distinct(() => causes[some.rank(causes.length)] ?? "code", some.below(2) + 1).join(", ")}]
trigger: ${some.pick(triggers)}
detection: ${some.pick(["monitoring", "customer", "employee"])}
timezone: UTC
started: ${date} ${clock(start)}
published: ${new Date(day.getTime() + 9 * 86_400_000).toISOString().slice(0, 10)}
tags: [${distinct(() => word(some.rank(300)), 3).join(", ")}]
---

## Summary

${paragraph(some, 60)}

## Impact

${paragraph(some, 45)}

## Symptoms

${paragraph(some, 25)}

\`\`\`text
${error}
\`\`\`

## Timeline

${timeline(some, date, start)}

## Root cause

${paragraph(some, 70)}

${paragraph(some, 45)}

## Resolution

${paragraph(some, 50)}

## Measures

${Array.from({ length: 4 }, (_, nth) => measure(some, day, nth)).join("\n")}

## Lessons

### What went well

- ${sentence(some, 14)}

### What went wrong

- ${sentence(some, 16)}
- ${sentence(some, 12)}

### Where we got lucky

- ${sentence(some, 10)}
`,
  };
}

const causes = ["code", "configuration", "capacity", "dependency", "process", "network", "hardware", "data"];
const triggers = ["deploy", "configuration", "traffic", "dependency", "maintenance", "unknown"];
const failures = [
  "connection pool exhausted",
  "context deadline exceeded",
  "too many open files",
  "no space left on device",
  "certificate has expired",
  "duplicate key value violates unique constraint",
];
const marks = ["Detected", "Acknowledged", "Declared", "Mitigated", "Resolved"];

/** Numbers by chance, the same for the same seed. */
function chances(seed: number) {
  const generator = xoroshiro128plus(seed);
  const below = (end: number): number => uniformInt(generator, 0, end - 1);
  return {
    below,
    pick: (values: readonly string[]): string => values[below(values.length)] ?? "",
    /** Small numbers often, large ones rarely, as words are in a language. */
    rank: (end: number): number => Math.floor(end ** (below(1_000_000) / 1_000_000)) - 1,
    hex: (length: number): string => Array.from({ length }, () => below(16).toString(16)).join(""),
  };
}

type Chances = ReturnType<typeof chances>;

const VOCABULARY = 30_000;
const common = "the a of to and was in that it for on with by at not had were from this when".split(" ");
const syllables =
  "ba cor den fil gra hem jo kel lin mor nap oss pri quel ran sto tri ul ven wex yar zin".split(" ");

/** The word of a rank: the first ones are common, the others made of syllables. */
function word(rank: number): string {
  let rest = rank + syllables.length;
  let made = "";
  while (rest > 0) {
    made += syllables[rest % syllables.length] ?? "";
    rest = Math.floor(rest / syllables.length);
  }
  return made;
}

function prose(some: Chances, length: number): string {
  return Array.from({ length }, () =>
    some.below(5) < 2 ? some.pick(common) : word(some.rank(VOCABULARY)),
  ).join(" ");
}

function sentence(some: Chances, length: number): string {
  return `${capital(prose(some, length))}.`;
}

function paragraph(some: Chances, length: number): string {
  const count = Math.ceil(length / 15);
  const sentences = Array.from({ length: count }, () => sentence(some, Math.round(length / count)));
  return `${sentences.join(" ")} It took ${some.below(5000)} ms.`;
}

function timeline(some: Chances, date: string, start: number): string {
  const entries = Array.from({ length: 11 }, (_, nth) => {
    const mark = nth % 2 === 1 ? marks[(nth - 1) / 2] : undefined;
    const at = `${date} ${clock(start + nth * 9 + some.below(8))}`;
    return `- ${at} ${mark === undefined ? "" : `**${mark}** `}— ${sentence(some, 11)}`;
  });
  return entries.join("\n");
}

function measure(some: Chances, day: Date, nth: number): string {
  const due = new Date(day.getTime() + (20 + some.below(60)) * 86_400_000).toISOString().slice(0, 10);
  const kind = ["prevent", "detect", "mitigate", "process"][nth];
  return `- [${some.below(3) === 0 ? " " : "x"}] ${sentence(some, 10)} (owner: @${word(some.rank(60))}; kind: ${kind}; due: ${due})`;
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function distinct(next: () => string, count: number): readonly string[] {
  return [...new Set(Array.from({ length: count }, next))];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
