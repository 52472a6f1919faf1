import type { VNode } from "preact";

/** What the colours of a bar's parts mean, in the order in which they stand in it. */
export function PartKey({
  parts,
}: {
  parts: readonly { readonly id: string; readonly name: string }[];
}): VNode {
  return (
    <ul class="chart-key" aria-label="Parts of a bar, from left to right">
      {parts.map(({ id, name }) => (
        <li key={id}>
          <svg class="plot" width="12" height="12" aria-hidden="true">
            <g class={`bar is-${id}`}>
              <rect width="12" height="12" />
            </g>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
