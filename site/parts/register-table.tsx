import type { VNode } from "preact";
import type { RegisterEntry } from "./register.ts";
import { words } from "./words.ts";

/** How many unfinished measures each owner and each kind has, by name: a register, not a ranking. */
export function RegisterTable({ entries }: { entries: readonly RegisterEntry[] }): VNode {
  const owners = counts(entries, ({ measure }) =>
    measure.owners.length === 0 ? ["Not stated"] : measure.owners,
  );
  const kinds = counts(entries, ({ measure }) => [
    measure.kind === null ? "Not stated" : words.measureKind(measure.kind),
  ]);
  return (
    <section class="register" aria-labelledby="by-owner">
      <h2 id="by-owner">Unfinished by owner and kind</h2>
      <div class="register-tables">
        <Counts name="Owner" rows={owners} />
        <Counts name="Kind" rows={kinds} />
      </div>
    </section>
  );
}

interface Row {
  readonly name: string;
  readonly unfinished: number;
  readonly overdue: number;
}

function Counts({ name, rows }: { name: string; rows: readonly Row[] }): VNode {
  return (
    <table class="data">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">Unfinished</th>
          <th scope="col">Overdue</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.unfinished}</td>
            <td>{row.overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function counts(
  entries: readonly RegisterEntry[],
  namesOf: (entry: RegisterEntry) => readonly string[],
): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const row = rows.get(name) ?? { name, unfinished: 0, overdue: 0 };
      const overdue = row.overdue + (entry.state === "overdue" ? 1 : 0);
      rows.set(name, { name, unfinished: row.unfinished + 1, overdue });
    }
  }
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
