import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { stubAge } from "./stub-age.ts";

/** The drafts that are being written, each with its authors and the age of its incident. */
export function StubList({ site }: { site: Site }): VNode | null {
  if (site.stubs.length === 0) return null;
  return (
    <section class="stubs" aria-labelledby="stubs">
      <h2 id="stubs">Being written</h2>
      <ul>
        {site.stubs.map((stub) => {
          const age = stubAge(stub);
          return (
            <li key={stub.id}>
              <a class="stub-title" href={site.reportUrl(stub.id)}>
                {stub.title}
              </a>
              <p class="stub-facts">
                <span class="remark">Draft</span>
                <span>{stub.authors.length === 0 ? "author not stated" : stub.authors.join(", ")}</span>
                <span>{age === null ? "age not stated" : `${age} old`}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
