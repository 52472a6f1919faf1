import type { VNode } from "preact";
import type { Severity } from "../../src/config/config.ts";
import { severityTone } from "./severity-tone.ts";

/** What the tones of a chart mean, from the most severe. */
export function SeverityKey({
  severities,
  hasUnknown,
}: {
  severities: readonly Severity[];
  hasUnknown: boolean;
}): VNode {
  const entries = [
    ...severities.map((severity) => ({
      id: severity.id,
      tone: String(severityTone(severities, severity.id)),
    })),
    ...(hasUnknown ? [{ id: "not stated", tone: "unknown" }] : []),
  ];
  return (
    <ul class="chart-key" aria-label="Severities, from the bottom of a bar to its top">
      {entries.map(({ id, tone }) => (
        <li key={id}>
          <svg class="plot" width="12" height="12" aria-hidden="true">
            <g class={`bar is-${tone}`}>
              <rect width="12" height="12" />
            </g>
          </svg>
          {id}
        </li>
      ))}
    </ul>
  );
}
