import type { Config } from "../config/config.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { stated, statedOf } from "./stated.ts";

/** Something that a report may state. */
export interface CoverageField {
  readonly field: string; // e.g. "severity", "started", "rootCause"
  readonly part: "fact" | "moment" | "section" | "own field";
  readonly isStated: (postmortem: Postmortem) => boolean;
  /** Whether a report can state it yet; where it is stated, it can. */
  readonly isDue: (postmortem: Postmortem) => boolean;
}

type Test = CoverageField["isStated"];

const facts: Readonly<Record<string, Test>> = {
  severity: ({ severity }) => stated(severity) !== null,
  services: ({ services }) => statedOf(services).length > 0,
  causes: ({ causes }) => statedOf(causes).length > 0,
  trigger: ({ trigger }) => stated(trigger) !== null,
  detection: ({ detection }) => stated(detection) !== null,
  mitigation: ({ mitigation }) => stated(mitigation) !== null,
  authors: ({ authors }) => authors.length > 0,
  published: ({ published }) => published !== null,
};

const moments = ["started", "detected", "acknowledged", "declared", "mitigated", "resolved"] as const;

const sections: Readonly<Record<string, Test>> = {
  summary: ({ summary }) => summary !== null,
  impact: ({ impact }) => impact.text !== null,
  symptoms: ({ symptoms }) => symptoms !== null,
  timeline: ({ timeline }) => timeline.length > 0,
  rootCause: ({ rootCause }) => rootCause !== null,
  resolution: ({ resolution }) => resolution !== null,
  measures: ({ measures }) => measures.length > 0,
  lessons: ({ lessons }) => lessons !== null,
};

/** What comes only once an incident is over, and is not missing before. */
const last: ReadonlySet<string> = new Set(["mitigation", "mitigated", "resolved", "resolution"]);

/** All that reports of a library may state, its own fields last. */
export function coverageFields({ fields }: Pick<Config, "fields">): readonly CoverageField[] {
  const ownFields = Object.keys(fields).toSorted();
  return [
    ...Object.entries(facts).map(([name, test]) => fieldOf(name, "fact", test)),
    ...moments.map((name) => fieldOf(name, "moment", (each) => each.moments[name] !== null)),
    ...Object.entries(sections).map(([name, test]) => fieldOf(name, "section", test)),
    ...ownFields.map((name) => fieldOf(name, "own field", (each) => hasOwn(each, name))),
  ];
}

function fieldOf(field: string, part: CoverageField["part"], isStated: Test): CoverageField {
  const isLate = part !== "own field" && last.has(field);
  return { field, part, isStated, isDue: (each) => !isLate || !each.ongoing || isStated(each) };
}

function hasOwn({ fields }: Postmortem, name: string): boolean {
  if (!Object.hasOwn(fields, name)) return false;
  const value = fields[name];
  return value !== null && value !== undefined && value !== "unknown";
}
