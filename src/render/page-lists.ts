import { idPattern } from "../extract/report-id.ts";
import type { SliceKind } from "../model/slices.ts";
import type { PageLists } from "./page-module.ts";
import type { Site } from "./site.ts";

/** The kinds of slices, each with a page of its own. */
export const sliceKinds: readonly SliceKind[] = ["services", "causes", "severities", "tags", "years"];

/** What the repeated pages of a site are repeated over, without reports whose pages there are already. */
export function pageLists(site: Site, except: ReadonlySet<string> = new Set()): PageLists {
  return {
    reportIds: site.postmortems.map(({ id }) => checkedId(id)).filter((id) => !except.has(id)),
    stubIds: site.stubs.map(({ id }) => checkedId(id)),
    // An alias is what its author typed: one that could not have been an id leads nowhere.
    oldIds: [...site.oldIds().keys()].filter((id) => idPattern.test(id)),
    sliceKeys: sliceKinds.flatMap((kind) => site.slices(kind).map((slice) => `${kind}/${slice.slug}`)),
    sliceKinds,
  };
}

// Checked long before; once more here, since an id becomes a path that is written to.
function checkedId(id: string): string {
  if (idPattern.test(id)) return id;
  throw new Error(`A report cannot be published with the id ${JSON.stringify(id)}.`);
}
