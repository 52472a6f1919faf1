import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { durationText } from "./duration-text.ts";

interface Span {
  readonly name: string;
  readonly minutes: number | null;
  readonly note: string;
}

/** The spans derived from a report's moments, in large figures; null where nothing can be derived. */
export function Spans({ postmortem }: { postmortem: Postmortem }): VNode | null {
  const spans = spansOf(postmortem).filter((span) => span.minutes !== null);
  if (spans.length === 0) return null;
  return (
    <dl class="spans">
      {spans.map((span) => (
        <div key={span.name}>
          <dt>{span.name}</dt>
          <dd>
            <b>{durationText(span.minutes ?? 0)}</b> <small>{span.note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function spansOf({ minutes, episodes, moments }: Postmortem): readonly Span[] {
  const from = minutes.from === null ? "" : `from ${minutes.from}`;
  const falseLeads = minutes.falseLeads === 0 ? null : minutes.falseLeads;
  const impactNote =
    episodes.length > 1
      ? `in ${episodes.length} episodes`
      : `until ${moments.mitigated === null ? "resolved" : "mitigated"}`;
  return [
    { name: "Impact", minutes: minutes.impact, note: impactNote },
    { name: "To detect", minutes: minutes.toDetect, note: "from started" },
    { name: "To acknowledge", minutes: minutes.toAcknowledge, note: "from detected" },
    { name: "To mitigate", minutes: minutes.toMitigate, note: from },
    { name: "To resolve", minutes: minutes.toResolve, note: from },
    { name: "On false leads", minutes: falseLeads, note: "overlaps counted once" },
  ];
}
