import type { VNode } from "preact";
import type { Measure } from "../../src/model/postmortem.ts";
import { dayText } from "./day-text.ts";
import { measureState } from "./measure-state.ts";
import { NotStated } from "./not-stated.tsx";
import { safeUrl } from "./safe-url.ts";
import { words } from "./words.ts";

/** Who is to do a measure, by when, and where it is tracked. */
export function MeasureFacts({ measure, asOf }: { measure: Measure; asOf: string }): VNode {
  // Who is to do what by when matters until it is done.
  const missing = ["done", "dropped"].includes(measureState(measure, asOf)) ? null : <NotStated />;
  return (
    <dl class="measure-facts">
      <Fact name="Owner">{measure.owners.length === 0 ? missing : measure.owners.join(", ")}</Fact>
      <Fact name="Due">
        {measure.due === null ? missing : <time dateTime={measure.due}>{dayText(measure.due)}</time>}
      </Fact>
      <Fact name="Done">
        {measure.doneOn === null ? null : <time dateTime={measure.doneOn}>{dayText(measure.doneOn)}</time>}
      </Fact>
      <Fact name="Kind">{measure.kind === null ? null : words.measureKind(measure.kind)}</Fact>
      <Fact name="Priority">{measure.priority}</Fact>
      <Fact name="Issue">{measure.issue === null ? null : <Issue issue={measure.issue} />}</Fact>
    </dl>
  );
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
