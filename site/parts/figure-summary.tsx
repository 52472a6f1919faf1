import type { VNode } from "preact";
import type { Figure } from "../../src/statistics/figure.ts";
import { fieldName } from "./field-name.ts";
import { figureCell, isEstimate } from "./figure-cell.ts";
import { Scroll } from "./scroll.tsx";

const NAMES: Readonly<Record<string, string>> = {
  q1: "First quartile",
  q3: "Third quartile",
  p90: "90 % quantile",
};

/** The summary of a figure as a table, each number with its interval. */
export function FigureSummary({ figure, id }: { figure: Figure; id: string }): VNode | null {
  if (figure.summary === null || typeof figure.summary !== "object") return null;
  return (
    <Scroll label={`Summary of ${figure.title}`}>
      <table class="data">
        <tbody>
          {entriesOf(figure.summary, []).map(({ path, value }) => (
            <tr key={path.join(".")}>
              <th scope="row">{nameOf(path)}</th>
              <td>{figureCell(value, path.join("."), figure.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {id === "duration" ? (
        <p class="chart-note">
          Means follow the longest incidents: a library of this size cannot tell a trend by them.
        </p>
      ) : null}
    </Scroll>
  );
}

interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The numbers of a summary, also those that lie deeper in it. */
function entriesOf(value: object, above: readonly string[]): readonly Entry[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): readonly Entry[] => {
    const path = [...above, key];
    const isNested = typeof part === "object" && part !== null && !Array.isArray(part) && !isEstimate(part);
    return isNested ? entriesOf(part, path) : [{ path, value: part }];
  });
}

function nameOf(path: readonly string[]): string {
  return path.map((key) => NAMES[key] ?? fieldName(key)).join(": ");
}
