import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";

/** Says how many measures a list leaves out, and where they are; nothing where it has them all. */
export function RegisterRest({ site, count }: { site: Site; count: number }): VNode | null {
  if (count <= 0) return null;
  return (
    <p class="section-note">
      And {countText(count, "more measure")} in <a href={site.url("api/v1/measures.csv")}>the CSV</a>.
    </p>
  );
}
