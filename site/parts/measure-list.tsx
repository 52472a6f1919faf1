import type { VNode } from "preact";
import { type Standing, standings } from "../../src/model/measure-standing.ts";
import type { Measure, Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { Html } from "./html.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureMark } from "./measure-mark.tsx";

interface Member {
  readonly measure: Measure;
  readonly standing: Standing;
}

/** The measures of a report by theme, each with its state, owner, date, kind and issue. */
export function MeasureList({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode {
  const known = standings(postmortem, site.library);
  const members = postmortem.measures.flatMap((measure, index) => {
    const standing = known[index];
    return standing === undefined ? [] : [{ measure, standing }];
  });
  return (
    <>
      {[...byTheme(members)].map(([theme, list]) => (
        <section key={theme} class="measure-theme">
          {theme === "" ? null : <h3>{theme}</h3>}
          <ul class="measures">
            {list.map(({ measure, standing }, index) => (
              <li key={index} class={`measure is-${standing.state}`}>
                <MeasureMark state={standing.state} />
                <div class="measure-body">
                  <Html html={measure.html} class="prose measure-text" />
                  <MeasureFacts measure={measure} standing={standing} severity={postmortem.severity} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function byTheme(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const themes = new Map<string, Member[]>();
  for (const member of members) {
    const theme = member.measure.theme ?? "";
    const there = themes.get(theme);
    if (there === undefined) themes.set(theme, [member]);
    else there.push(member);
  }
  return themes;
}
