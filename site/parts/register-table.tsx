import type { VNode } from "preact";
import type { RegisterEntry } from "../../src/model/register.ts";
import { NotStated } from "./not-stated.tsx";

/** One line of the counts: measures that have something in common. */
export interface RegisterCount {
  /** Null: not stated. */
  readonly name: string | null;
  /** Where its measures are listed. */
  readonly href?: string;
  readonly entries: readonly RegisterEntry[];
}

/** How many unfinished measures each owner or kind has, and for how long: a register, not a ranking. */
export function RegisterTable({ name, rows }: { name: string; rows: readonly RegisterCount[] }): VNode {
  return (
    <table class="data register-counts">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">Unfinished</th>
          <th scope="col">Overdue</th>
          <th scope="col">Oldest</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name: label, href, entries }) => (
          <tr key={label}>
            <th scope="row">
              {href === undefined ? (label ?? <NotStated />) : <a href={href}>{label ?? "not stated"}</a>}
            </th>
            <td class="is-number">{entries.length}</td>
            <td class="is-number">{entries.filter(({ state }) => state === "overdue").length}</td>
            <td class="is-number">{oldest(entries)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The highest age, in days. */
function oldest(entries: readonly RegisterEntry[]): string {
  const age = entries.reduce((most, { ageDays }) => Math.max(most, ageDays ?? -1), -1);
  return age < 0 ? "–" : `${age} d`;
}
