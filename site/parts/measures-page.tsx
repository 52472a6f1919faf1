import type { VNode } from "preact";
import type { MeasureState } from "../../src/model/measure-state.ts";
import type { MeasureKind } from "../../src/model/postmortem.ts";
import { type RegisterEntry, register } from "../../src/model/register.ts";
import { byExpectedDay } from "../../src/model/register-order.ts";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";
import { Layout } from "./layout.tsx";
import { numberText } from "./number-text.ts";
import { ownerGroups } from "./owner-groups.ts";
import { RegisterFigures } from "./register-figures.tsx";
import { RegisterList } from "./register-list.tsx";
import { registerNotes } from "./register-notes.ts";
import { RegisterOwners } from "./register-owners.tsx";
import { RegisterTable } from "./register-table.tsx";
import { words } from "./words.ts";

const lists = [
  { state: "overdue", title: "Overdue" },
  { state: "late", title: "Late by service level" },
  { state: "open", title: "Open" },
  { state: "not-stated", title: "State not stated" },
] as const;

/** The register: what reports promised and what became of it, what is late first. */
export function MeasuresPage({ site }: { site: Site }): VNode {
  const { config, asOf } = site.library;
  const all = register(site.library);
  const entries = all.toSorted(byExpectedDay);
  const of = (state: MeasureState) => entries.filter((entry) => entry.state === state);
  const unfinished = lists.flatMap(({ state }) => of(state));
  return (
    <Layout
      site={site}
      title="Measures"
      description={`What the reports of ${config.title} promised, and what became of it.`}
      path="measures/"
    >
      <div class="page-head">
        <h1>Measures</h1>
        <p class="page-count">{numberText(all.length)}</p>
      </div>
      {all.length === 0 ? (
        <p class="empty">No report states any measure yet.</p>
      ) : (
        <>
          <RegisterFigures of={of} asOf={asOf} />
          <Notes site={site} entries={all} />
          {unfinished.length === 0 ? (
            <p class="empty">Nothing is left to do: every measure is done or dropped.</p>
          ) : (
            <Unfinished site={site} entries={unfinished} />
          )}
        </>
      )}
    </Layout>
  );
}

function Notes({ site, entries }: { site: Site; entries: readonly RegisterEntry[] }): VNode {
  return (
    <p class="section-note register-notes">
      As of {dayText(site.library.asOf)}. {registerNotes.tracker(entries)}
      <a href={site.url("measures.ics")}>Calendar of due dates</a>,{" "}
      <a href={site.url("api/v1/measures.csv")}>CSV</a>, <a href={site.url("api/v1/measures.json")}>JSON</a>.
    </p>
  );
}

function Unfinished({ site, entries }: { site: Site; entries: readonly RegisterEntry[] }): VNode {
  const groups = ownerGroups(entries);
  const owners = groups.map(({ owner, id, entries: own }) => ({ name: owner, href: `#${id}`, entries: own }));
  return (
    <>
      <div class="register-columns">
        <div>
          {lists.map(({ state, title }) => (
            <Part
              key={state}
              site={site}
              state={state}
              title={title}
              entries={entries.filter((entry) => entry.state === state)}
            />
          ))}
        </div>
        <aside class="register-aside" aria-label="Unfinished measures counted">
          <RegisterTable name="Owner" rows={owners} />
          <RegisterTable name="Kind" rows={kinds(entries)} />
        </aside>
      </div>
      <RegisterOwners site={site} groups={groups} />
    </>
  );
}

interface PartProps {
  readonly site: Site;
  readonly state: (typeof lists)[number]["state"];
  readonly title: string;
  readonly entries: readonly RegisterEntry[];
}

function Part({ site, state, title, entries }: PartProps): VNode | null {
  if (entries.length === 0) return null;
  return (
    <section class="register" aria-labelledby={state}>
      <h2 id={state}>
        {title} <small>{countText(entries.length, "measure")}</small>
      </h2>
      <p class="section-note">{registerNotes[state](site.library.config)}</p>
      <RegisterList site={site} entries={entries} />
    </section>
  );
}

/** In the order in which they are documented; those whose kind is not stated last. */
const kindOrder: readonly (MeasureKind | null)[] = [
  "investigate",
  "mitigate",
  "repair",
  "detect",
  "prevent",
  "process",
  null,
];

function kinds(entries: readonly RegisterEntry[]) {
  return kindOrder.flatMap((kind) => {
    const members = entries.filter(({ measure }) => measure.kind === kind);
    const name = kind === null ? null : words.measureKind(kind);
    return members.length === 0 ? [] : [{ name, entries: members }];
  });
}
