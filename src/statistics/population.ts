import type { Config } from "../config/config.ts";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import type { Exclusion } from "./exclusion.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";

/** The reports that figures are about, and the others by why they are not. */
export interface Population {
  /** In the order of the library. */
  readonly members: readonly Postmortem[];
  readonly excluded: readonly Exclusion[];
}

const reasons: readonly Reason<Postmortem>[] = [
  { reason: "draft", applies: ({ status }) => status === "draft" },
  { reason: "in review", applies: ({ status }) => status === "in-review" },
  { reason: "near miss", applies: ({ kind }) => kind === "near-miss" },
  { reason: "drill", applies: ({ kind }) => kind === "drill" },
  { reason: "security incident", applies: ({ kind }) => kind === "security" },
];

/**
 * The population of every figure that does not say otherwise: published reports of kind incident,
 * within the window of the library where it has one.
 */
export function population({ config, postmortems }: Pick<Library, "config" | "postmortems">): Population {
  const { kept, excluded } = leaveOut(postmortems, [...reasons, ...windowReasons(config.window)]);
  return { members: kept, excluded };
}

/** The rule above in words, for the definition of a figure. */
export function populationRule({ config: { window } }: Pick<Library, "config">): string {
  const rule =
    "Counted are published reports of incidents; drafts, reports in review, near misses, drills and security incidents are not.";
  return hasWindow(window) ? `${rule} ${windowRule(window)}` : rule;
}

type Window = Config["window"];

function hasWindow({ since, until }: Window): boolean {
  return since !== null || until !== null;
}

function windowRule({ since, until }: Window): string {
  const bounds = [since === null ? "" : ` from ${since}`, until === null ? "" : ` until ${until}`];
  return `Only incidents that began${bounds.join("")} count.`;
}

/** A report without a date cannot be shown to lie in a window, so a window leaves it out. */
function windowReasons(window: Window): readonly Reason<Postmortem>[] {
  if (!hasWindow(window)) return [];
  return [
    { reason: "without a date to place it in the window", applies: (each) => dayBegan(each) === null },
    { reason: "outside the window", applies: (each) => !within(window, dayBegan(each) ?? "") },
  ];
}

function within({ since, until }: Window, day: string): boolean {
  return (since === null || day >= since) && (until === null || day <= until);
}
