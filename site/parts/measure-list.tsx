import type { VNode } from "preact";
import type { Measure } from "../../src/model/postmortem.ts";
import { Html } from "./html.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureMark } from "./measure-mark.tsx";
import { measureState } from "./measure-state.ts";

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
