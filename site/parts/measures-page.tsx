import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { type RegisterEntry, register } from "./register.ts";
import { RegisterList } from "./register-list.tsx";
import { RegisterTable } from "./register-table.tsx";

const sections = [
  { state: "overdue", title: "Overdue", note: "Due before today, and neither done nor dropped." },
  { state: "open", title: "Open", note: "Those that are due first come first." },
  { state: "not-stated", title: "State not stated", note: "Their reports do not say whether they are done." },
] as const;

/** The register: what reports promised and what became of it. */
export function MeasuresPage({ site }: { site: Site }): VNode {
  const { title, asOf } = { title: site.library.config.title, asOf: site.library.asOf };
  const entries = register(site.library);
  const of = (state: (typeof sections)[number]["state"] | "done" | "dropped") => entries.get(state) ?? [];
  const unfinished = sections.flatMap(({ state }) => of(state));
  const all = [...entries.values()].reduce((sum, list) => sum + list.length, 0);
  return (
    <Layout
      site={site}
      title="Measures"
      description={`What the reports of ${title} promised.`}
      path="measures/"
    >
      <div class="page-head">
        <h1>Measures</h1>
        <p class="page-count">{all}</p>
      </div>
      <p class="section-note">
        {unfinished.length} unfinished, {of("overdue").length} of them overdue; {of("done").length} done,{" "}
        {of("dropped").length} dropped. As of {asOf}. <Downloads site={site} />
      </p>
      {all === 0 ? <p class="empty">No report states any.</p> : null}
      {sections.map(({ state, title: name, note }) => (
        <Part key={state} site={site} name={name} note={note} entries={of(state)} />
      ))}
      {unfinished.length === 0 ? null : <RegisterTable entries={unfinished} />}
    </Layout>
  );
}

function Downloads({ site }: { site: Site }): VNode {
  return (
    <>
      <a href={site.url("measures.ics")}>Calendar</a>, <a href={site.url("api/v1/measures.csv")}>CSV</a>,{" "}
      <a href={site.url("api/v1/measures.json")}>JSON</a>.
    </>
  );
}

function Part(props: {
  site: Site;
  name: string;
  note: string;
  entries: readonly RegisterEntry[];
}): VNode | null {
  const { site, name, note, entries } = props;
  if (entries.length === 0) return null;
  const id = name.toLowerCase().replaceAll(" ", "-");
  return (
    <section class="register" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p class="section-note">
        {countText(entries.length, "measure")}. {note}
      </p>
      <RegisterList site={site} entries={entries} />
    </section>
  );
}
