import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { populationRule } from "../../src/statistics/population.ts";
import { Layout } from "./layout.tsx";
import { methods } from "./methods.ts";

/** What the figures count, what they leave out, how their intervals are made, and what they cannot say. */
export function MethodPage({ site }: { site: Site }): VNode {
  const figures = [...site.figures];
  return (
    <Layout
      site={site}
      title="How the figures are made"
      description="What is counted, what is left out, how intervals are made, and what the figures cannot say."
      path="statistics/method/"
    >
      <div class="page-head">
        <p class="page-kind">
          <a href={site.url("statistics/")}>Statistics</a>
        </p>
        <h1>How the figures are made</h1>
      </div>
      <div class="method">
        <Population site={site} />
        <section aria-labelledby="figures">
          <h2 id="figures">Each figure</h2>
          <dl class="definitions">
            {figures.map(([id, figure]) => (
              <div key={id} id={`figure-${id}`}>
                <dt>
                  <a href={`${site.url("statistics/")}#${id}`}>{figure.title}</a>
                </dt>
                <dd>
                  <p>{withoutRule(figure.definition, populationRule(site.library))}</p>
                  <p class="section-note">In {figure.unit}.</p>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="methods">
          <h2 id="methods">How intervals are made</h2>
          <dl class="definitions">
            {methods.map(({ id, title, text, source }) => (
              <div key={id} id={id}>
                <dt>{title}</dt>
                <dd>
                  <p>{text}</p>
                  <p class="section-note">{source}</p>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Layout>
  );
}

function Population({ site }: { site: Site }): VNode {
  return (
    <>
      <section class="prose" aria-labelledby="counted">
        <h2 id="counted">What is counted</h2>
        <p>{populationRule(site.library)} Where a figure counts something else, it says so.</p>
        <p>
          Periods are quarters in UTC, by the start of an incident or, where that is not stated, its
          detection. What nobody recorded is counted as not stated, and never guessed. An incident that is not
          resolved is left out of durations, never counted until now. Times known only to the day or the hour,
          and approximate ones, are left out of figures in minutes.
        </p>
      </section>
      <section class="prose" aria-labelledby="strength">
        <h2 id="strength">Enough, thin, cannot say</h2>
        <p>
          Below ten reports a figure gives no summary: it shows each report and says that it cannot say more.
          With 36 or more, and known for at least two thirds of the incidents, there is enough for every
          number shown to have both ends of its interval. Between the two it is thin: the intervals are wide
          or open.
        </p>
      </section>
      <section class="prose" aria-labelledby="cannot">
        <h2 id="cannot">What the figures cannot say</h2>
        <p>
          These are published postmortems, not all incidents. Which incidents get one is a choice, and it
          changes: a team that writes more of them looks worse in every count and is likely to be better off.
          No figure here says how reliable a service is, how good a team is, or what will happen next. A mix
          of methods or triggers says what was reported, not what works. There is no mean time to anything at
          the head of the page, since a few long incidents decide it.
        </p>
      </section>
    </>
  );
}

/** The rule that all share is said once, above. */
function withoutRule(definition: string, rule: string): string {
  return definition.replace(rule, "").trim();
}
