import { trimEndOf } from "../trim-end.ts";
import type { SectionName } from "./section.ts";

/** What pages and messages call the canonical sections. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  summary: "Summary",
  impact: "Impact",
  symptoms: "Symptoms",
  timeline: "Timeline",
  rootCause: "Root cause",
  resolution: "Resolution",
  measures: "Measures",
  lessons: "Lessons",
};

/** Headings that stand for a section, as the well-known templates write them, in lower case. */
const aliases: Readonly<Record<SectionName, readonly string[]>> = {
  summary: [
    "summary",
    "issue summary",
    "incident summary",
    "executive summary",
    "postmortem summary",
    "overview",
    "incident overview",
    "tl;dr",
    "tldr",
    "abstract",
    "what happened",
    "synopsis",
    "description",
    "incident description",
    "at a glance",
    "high level summary",
    "high-level summary",
    "in short",
    "headline",
  ],
  impact: [
    "impact",
    "user impact",
    "customer impact",
    "business impact",
    "impact on users",
    "impact on customers",
    "impact assessment",
    "summary of impact",
    "incident impact",
    "impact analysis",
    "scope of impact",
    "who was affected",
    "what was affected",
    "affected users",
    "scope",
    "damage",
    "consequences",
    "effect",
    "effects",
    "blast radius",
  ],
  symptoms: [
    "symptoms",
    "symptom",
    "what users saw",
    "what we saw",
    "observed symptoms",
    "error messages",
    "errors seen",
    "alerts",
    "signals",
    "observations",
  ],
  timeline: [
    "timeline",
    "incident timeline",
    "time line",
    "chronology",
    "timeline of events",
    "sequence of events",
    "events",
    "event log",
    "incident log",
    "log of events",
    "detailed timeline",
    "key events",
    "timeline of the incident",
    "timeline of incident",
    "what happened when",
    "narrative timeline",
    "work log",
    "worklog",
    "timeline and log",
  ],
  rootCause: [
    "root cause",
    "root causes",
    "root cause analysis",
    "cause",
    "causes",
    "contributing factors",
    "contributing causes",
    "contributing factor",
    "contributing factor(s)",
    "root cause(s)",
    "rca",
    "what caused it",
    "cause analysis",
    "cause of the incident",
    "cause of the problem",
    "technical cause",
    "technical analysis",
    "technical details",
    "underlying cause",
    "underlying causes",
    "why it happened",
    "why did it happen",
    "what caused the incident",
    "what went on",
    "blameless root cause",
    "root cause and contributing factors",
    "root causes and contributing factors",
    "root cause and trigger",
    "root causes and trigger",
    "root causes and triggers",
    "analysis",
    "diagnosis",
    "contributors and enablers",
    "contributors",
    "enablers",
    "fault",

    "five whys",
    "5 whys",
    "the five whys",
    "five why's",
  ],
  resolution: [
    "resolution",
    "fix",
    "the fix",
    "recovery",
    "recovery efforts",
    "mitigation",
    "mitigation and resolution",
    "resolution and recovery",
    "remediation",
    "how it was resolved",
    "how it was fixed",
    "how we fixed it",
    "solution",
    "repair",
    "response and resolution",
    "restoration",
    "service restoration",
    "incident resolution",
    "mitigators",
    "re-deployment",
    "redeployment",
  ],
  measures: [
    "measures",
    "action items",
    "action item",
    "actions",
    "corrective actions",
    "corrective and preventive measures",
    "corrective and preventative measures",
    "corrective and preventive actions",
    "corrective and preventative actions",
    "corrective measures",
    "preventive measures",
    "preventative measures",
    "prevention",
    "preventive actions",
    "follow-ups",
    "follow ups",
    "followups",
    "follow-up",
    "follow up",
    "follow-up tasks",
    "follow-up actions",
    "follow up actions",
    "follow-up items",
    "next steps",
    "todo",
    "to do",
    "to-do",
    "todos",
    "tasks",
    "improvements",
    "remediation items",
    "remediation plan",
    "remediations",
    "improvement actions",
    "action plan",
    "actions taken and planned",
    "planned actions",
    "what we will do",
    "what we are doing",
    "what are we doing",
    "how we will prevent this",
    "how do we prevent this",
    "preventing recurrence",
    "repair items",
    "backlog",
    "mitigation items",
    "preventive and corrective actions",
    "preventative actions",
    "future work",
    "future actions",
    "action points",
    "recommendations",
  ],
  lessons: [
    "lessons",
    "lessons learned",
    "lessons learnt",
    "lesson learned",
    "learnings",
    "what we learned",
    "what did we learn",
    "what have we learned",
    "key learnings",
    "key takeaways",
    "takeaways",
    "retrospective",
    "reflection",
    "reflections",
    "lessons and takeaways",
    "postmortem discussion",
    "discussion",
    "learned lessons",
  ],
};

/** Sub-headings of Lessons, which some reports write as sections of their own. */
const lessonParts = [
  "what didn't go so well",
  "what went badly",
  "what did not go so well",
  "what went well",
  "what went wrong",
  "what went poorly",
  "what didn't go well",
  "what did not go well",
  "what could have gone better",
  "what could be improved",
  "where we got lucky",
  "where did we get lucky",
];

/** Looks up the canonical sections that a heading stands for: none, one, or both of a combined heading. */
export type SectionLookup = (heading: string) => readonly SectionName[];

/** Makes a look-up of the usual aliases and a library's own. */
export function sectionLookup(own: Readonly<Record<string, readonly string[]>>): SectionLookup {
  const names = new Map<string, SectionName>();
  for (const part of lessonParts) names.set(part, "lessons");
  for (const [name, list] of Object.entries(aliases)) {
    for (const alias of list) names.set(alias, name as SectionName);
  }
  for (const [name, list] of Object.entries(own)) {
    for (const alias of list) names.set(plainHeading(alias), name as SectionName);
  }
  return (heading) => find(plainHeading(heading), names);
}

function find(heading: string, names: ReadonlyMap<string, SectionName>): readonly SectionName[] {
  const whole = names.get(heading) ?? names.get(heading.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/, ""));
  if (whole !== undefined) return [whole];
  const parts = heading.split(/\s*(?:,|\/|&|\+| and )\s*/).map((part) => names.get(part));
  if (parts.length < 2) return [];
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? [...new Set(known)] : [];
}

/** A heading without what does not matter: case, emoji, numbering, trailing colons and hashes, kinds of quotes. */
export function plainHeading(heading: string): string {
  const short = heading
    .slice(0, 200)
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{2,40}:/g, " ")
    .replace(/\d\u{FE0F}?\u{20E3}/gu, " ")
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|\u{20E3}/gu,
      " ",
    )
    .replace(/[’‘]/g, "'")
    .replace(/[*_`]/g, "")
    .replace(/^\s*(?:\d{1,2}[.)]|[-–—•])\s+/, "")
    .replace(/\s+&\s+/g, " and ")
    .replace(/\s+/g, " ");
  return trimEndOf(short.trim(), ":#.?!–—-");
}
