import type { MeasureStatus } from "../../measure-status.ts";
import { type IssueContext, type IssueName, isSameIssue, issueName } from "./issue-name.ts";

/** What a tracker says of one issue. Null is what it does not say: then the report's word counts. */
export interface TrackedIssue {
  readonly name: IssueName;
  readonly status: MeasureStatus | null;
  readonly owner: string | null;
  /** Calendar day, "2024-06-01". */
  readonly due: string | null;
  readonly done: string | null;
  /** The day of which this is the state; null where the export does not say it. */
  readonly asOf: string | null;
}

/** The state of measures as a team exported it from its tracker (`measures.state` of `afterword.yml`). */
export class TrackerExport {
  readonly #issues: ReadonlyMap<string, TrackedIssue>;
  readonly #context: IssueContext;

  /** Of each issue there may be one. */
  constructor(issues: readonly TrackedIssue[], context: IssueContext) {
    this.#issues = new Map(issues.map((issue) => [issue.name.key, issue]));
    this.#context = context;
  }

  /** What the tracker says of the issue that a measure names; undefined where it says nothing. */
  find(issue: string): TrackedIssue | undefined {
    const name = issueName(issue, this.#context);
    const found = this.#issues.get(name.key);
    return found !== undefined && isSameIssue(found.name, name) ? found : undefined;
  }
}
