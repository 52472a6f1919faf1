import type { VNode } from "preact";
import type { ServiceLevel, Standing } from "../../src/model/measure-standing.ts";
import { isUnfinished } from "../../src/model/measure-state.ts";
import type { Measure } from "../../src/model/postmortem.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";
import { NotStated } from "./not-stated.tsx";
import { safeUrl } from "./safe-url.ts";
import { words } from "./words.ts";

interface MeasureFactsProps {
  readonly measure: Measure;
  readonly standing: Standing;
  /** The severity of its report. */
  readonly severity: string | null;
  /** Whether its day stands beside it, and its age is told in its place. */
  readonly inRegister?: boolean;
}

/** Who is to do a measure, by when, where it is tracked, and of when that is known. */
export function MeasureFacts({ measure, standing, severity, inRegister = false }: MeasureFactsProps): VNode {
  // Who is to do what by when matters until it is done.
  const missing = isUnfinished(measure) ? <NotStated /> : null;
  const { ageDays } = standing;
  return (
    <dl class="measure-facts">
      <Fact name="Owner">{measure.owners.length === 0 ? missing : measure.owners.join(", ")}</Fact>
      {inRegister ? null : (
        <Fact name="Due">{measure.due === null ? missing : <Day day={measure.due} />}</Fact>
      )}
      <Fact name="Service level">{levelText(measure, standing, severity)}</Fact>
      <Fact name="Done">{measure.doneOn === null ? null : <Day day={measure.doneOn} />}</Fact>
      <Fact name="Open for">{inRegister && ageDays !== null ? countText(ageDays, "day") : null}</Fact>
      <Fact name="Kind">{measure.kind === null ? null : words.measureKind(measure.kind)}</Fact>
      <Fact name="Priority">{measure.priority}</Fact>
      <Fact name="Issue">{measure.issue === null ? null : <Issue issue={measure.issue} />}</Fact>
      <Fact name="State of">{stateOf(measure)}</Fact>
    </dl>
  );
}

function Day({ day }: { day: string }): VNode {
  return <time dateTime={day}>{dayText(day)}</time>;
}

/** Said where it decides, for want of a due date, and where a due date to come is beyond it. */
function levelText(measure: Measure, { state, serviceLevel }: Standing, severity: string | null) {
  if (serviceLevel === null || state === "overdue") return null;
  if (measure.due !== null && !serviceLevel.beyond) return null;
  return levelWords(serviceLevel, severity);
}

function levelWords({ days, until, beyond }: ServiceLevel, severity: string | null): string {
  return `${countText(days, "day")} for ${severity ?? "it"}, ${beyond ? "ended" : "until"} ${dayText(until)}`;
}

function stateOf({ stateFrom, stateOf: day }: Measure): VNode | string | null {
  if (stateFrom === "report") return null;
  return day === null ? "the tracker export, date not stated" : <Day day={day} />;
}

function Fact({ name, children }: { name: string; children: VNode | string | null }): VNode | null {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An issue as a link where it is a URL, named by what its path ends in. */
function Issue({ issue }: { issue: string }): VNode {
  const url = /^https?:/i.test(issue) ? safeUrl(issue) : null;
  if (url === null) return <span>{issue}</span>;
  const name = /([^/]+)\/?$/.exec(url)?.[1] ?? url;
  return <a href={url}>{/^\d+$/.test(name) ? `#${name}` : name}</a>;
}
