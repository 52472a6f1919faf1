import type { VNode } from "preact";
import type { Severity } from "../../src/config/config.ts";
import { severityTone } from "./severity-tone.ts";

interface SeverityMarkProps {
  readonly severities: readonly Severity[];
  readonly id: string | null;
  /** Whether its name follows its id. */
  readonly named?: boolean;
}

/** A severity as bars, as text, and as a tone: the more bars, the more severe. */
export function SeverityMark({ severities, id, named = false }: SeverityMarkProps): VNode {
  const index = severities.findIndex((severity) => severity.id === id);
  const severity = severities[index];
  const count = Math.min(severities.length, 5);
  const filled =
    severity === undefined
      ? 0
      : Math.max(1, Math.round(((severities.length - index) / severities.length) * count));
  const label = severity?.id ?? (id === null || id === "unknown" ? "not stated" : id);
  return (
    <span class={`severity is-${severity === undefined ? "unknown" : severityTone(severities, severity.id)}`}>
      <svg class="severity-bars" width={count * 4 + 1} height="14" aria-hidden="true">
        {Array.from({ length: count }, (_, bar) => (
          <rect
            key={bar}
            class={bar < filled ? "is-filled" : undefined}
            x={bar * 4 + 0.5}
            y={14 - 5 - (bar * 8) / count - 0.5}
            width="3"
            height={5 + (bar * 8) / count}
          />
        ))}
      </svg>
      <span class="severity-id">
        {severity === undefined ? <span class={named ? undefined : "hidden"}>severity </span> : null}
        {label}
      </span>
      {named && severity !== undefined && severity.name !== severity.id ? (
        <span class="severity-name">{severity.name}</span>
      ) : null}
    </span>
  );
}
