import type { MeasureItem } from "./measure-item.ts";

/** A measure with what another reading of it knows besides. */
export function withAttributes(item: MeasureItem, more: MeasureItem): MeasureItem {
  return {
    text: item.text,
    done: item.done ?? more.done,
    doneOn: item.doneOn ?? more.doneOn,
    dropped: item.dropped || more.dropped,
    owner: item.owner ?? more.owner,
    due: item.due ?? more.due,
    kind: item.kind ?? more.kind,
    priority: item.priority ?? more.priority,
    issue: item.issue ?? more.issue,
    status: item.status ?? more.status,
  };
}
