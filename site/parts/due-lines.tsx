import type { VNode } from "preact";
import type { RegisterEntry } from "../../src/model/register.ts";
import { expectedDay } from "../../src/model/register-order.ts";
import type { Site } from "../../src/render/site.ts";
import { dayText } from "./day-text.ts";
import { MeasureMark } from "./measure-mark.tsx";

interface DueLinesProps {
  readonly site: Site;
  readonly entries: readonly RegisterEntry[];
  /** Whether each says whose it is. */
  readonly withOwner?: boolean;
}

/** Measures in short: state, day and text, each with a link to its report. */
export function DueLines({ site, entries, withOwner = false }: DueLinesProps): VNode {
  return (
    <ul class="due-list">
      {entries.map((entry, index) => (
        <li key={index}>
          <p class="due-head">
            <MeasureMark state={entry.state} />
            <Expected entry={entry} />
            {withOwner && entry.measure.owner !== null ? <span>{entry.measure.owner}</span> : null}
          </p>
          <a href={`${site.reportUrl(entry.postmortem.id)}#measures`}>{entry.measure.text}</a>
        </li>
      ))}
    </ul>
  );
}

function Expected({ entry }: { entry: RegisterEntry }): VNode | null {
  const day = expectedDay(entry);
  return day === null ? null : <time dateTime={day}>{dayText(day)}</time>;
}
