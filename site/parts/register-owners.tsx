import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { DueLines } from "./due-lines.tsx";
import { NotStated } from "./not-stated.tsx";
import type { OwnerGroup } from "./owner-groups.ts";
import { RegisterRest } from "./register-rest.tsx";

/** How many lines all owners together have, so that the page stays light. */
const most = 200;

/** What each owner has left to do, in short. */
export function RegisterOwners({
  site,
  groups,
}: {
  site: Site;
  groups: readonly OwnerGroup[];
}): VNode | null {
  if (groups.length === 0) return null;
  const each = Math.max(1, Math.floor(most / groups.length));
  return (
    <section class="register" aria-labelledby="by-owner">
      <h2 id="by-owner">By owner</h2>
      <p class="section-note">Only what is unfinished, and a measure of several owners with each of them.</p>
      <div class="owner-groups">
        {groups.map(({ owner, id, entries }) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id}>
              {owner ?? <NotStated />} <small>{entries.length}</small>
            </h3>
            <DueLines site={site} entries={entries.slice(0, each)} />
            <RegisterRest site={site} count={entries.length - each} />
          </section>
        ))}
      </div>
    </section>
  );
}
