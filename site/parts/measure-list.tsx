import type { VNode } from "preact";
import type { Measure } from "../../src/model/postmortem.ts";
import { dayText } from "./day-text.ts";
import { Html } from "./html.tsx";
import { MeasureMark } from "./measure-mark.tsx";
import { measureState } from "./measure-state.ts";
import { NotStated } from "./not-stated.tsx";
import { safeUrl } from "./safe-url.ts";
import { words } from "./words.ts";

/** Measures by theme, each with its state, owner, date, kind and issue. */
export function MeasureList({ measures, asOf }: { measures: readonly Measure[]; asOf: string }): VNode {
  return (
    <>
      {[...byTheme(measures)].map(([theme, members]) => (
        <section key={theme} class="measure-theme">
          {theme === "" ? null : <h3>{theme}</h3>}
          <ul class="measures">
            {members.map((measure, index) => (
              <li key={index} class={`measure is-${measureState(measure, asOf)}`}>
                <MeasureMark state={measureState(measure, asOf)} />
                <div class="measure-body">
                  <Html html={measure.html} class="prose measure-text" />
                  <MeasureFacts measure={measure} asOf={asOf} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function MeasureFacts({ measure, asOf }: { measure: Measure; asOf: string }): VNode {
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

function byTheme(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const themes = new Map<string, Measure[]>();
  for (const measure of measures) {
    const theme = measure.theme ?? "";
    const there = themes.get(theme);
    if (there === undefined) themes.set(theme, [measure]);
    else there.push(measure);
  }
  return themes;
}
