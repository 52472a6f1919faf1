import type { MarkerId } from "../extract/marker-id.ts";
import { plainHeading } from "../extract/section-names.ts";

/** What a label of an outline of phases says of the events below it. */
export interface Phase {
  /** Null for a phase that is no moment of its own. */
  readonly marker: MarkerId | null;
}

const phases: readonly (readonly [MarkerId | null, RegExp])[] = [
  [
    "detected",
    /^(?:(?:issue |incident |problem |initial |how (?:the issue|it) was )?detect(?:ion|ed)(?: time| method)?|issue detected|discovery)$/,
  ],
  [
    "false-lead",
    /^(?:misleading (?:paths?|investigations?(?: paths?)?|debugging(?: paths?)?|investigation and debugging paths)|false leads?|wrong (?:paths?|turns?)|red herrings?|dead ends?|misleading .{3,40})$/,
  ],
  ["escalated", /^(?:escalations?(?: path| process)?|escalated(?: to)?|incident escalation)$/],
  ["resolved", /^(?:resolutions?|resolved|incident resolution|issue resolved|resolution steps)$/],
  ["communicated", /^(?:communications?|status updates?)$/],
  [
    null,
    /^(?:(?:initial |further )?investigations?|(?:initial )?assumptions?|(?:immediate )?actions? taken|actions|initial (?:response|actions?|assessment)|response|debugging(?: process| steps)?|investigation (?:process|steps|and actions)|steps taken|diagnosis|mitigation steps|troubleshooting(?: steps)?)$/,
  ],
];

/** The phase that a label such as "Misleading Paths" or "Escalation" names; null for another label. */
export function phaseOf(label: string): Phase | null {
  const words = plainHeading(label);
  const found = phases.find(([, pattern]) => pattern.test(words));
  return found === undefined ? null : { marker: found[0] };
}
