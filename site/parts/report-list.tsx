import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { ReportEntry } from "./report-entry.tsx";

interface ReportListProps {
  readonly site: Site;
  readonly postmortems: readonly Postmortem[];
  readonly withYear?: boolean;
}

/** Reports as a list, in the order given. */
export function ReportList({ site, postmortems, withYear = true }: ReportListProps): VNode {
  return (
    <ul class="entries">
      {postmortems.map((postmortem) => (
        <ReportEntry key={postmortem.id} site={site} postmortem={postmortem} withYear={withYear} />
      ))}
    </ul>
  );
}
