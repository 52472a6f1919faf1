/** One bar or mark of a chart. */
export interface Task {
  /** Ready to be written: made of our words, or made safe. */
  readonly name: string;
  readonly kind: "impact" | "phase" | "false-lead" | "event";
  /** Milliseconds; an event has both the same. */
  readonly from: number;
  readonly until: number;
}

/** What a chart shows. */
export interface Chart {
  readonly phases: readonly Task[];
  readonly falseLeads: readonly Task[];
  readonly events: readonly Task[];
  /** Events that are not drawn, since they lie far before or after everything else. */
  readonly far: number;
  /** Further events that are not drawn, since there are too many. */
  readonly surplus: number;
}
