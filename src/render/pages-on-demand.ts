import { pageLists } from "./page-lists.ts";
import type { NamedPage } from "./page-modules.ts";
import type { Site } from "./site.ts";

/**
 * The pages of a site by their path below it, e.g. "postmortems/x/index.html". Each is rendered when
 * it is asked for; it has the bytes that Eleventy would write.
 */
export function pagesOnDemand(site: Site, modules: readonly NamedPage[]): ReadonlyMap<string, () => string> {
  const lists = pageLists(site);
  return new Map(
    modules.flatMap(({ module: { data, render } }) => {
      const items = data.pagination === undefined ? [""] : lists[data.pagination.data];
      return items.map((item) => {
        const own = { site, item };
        const path = typeof data.permalink === "string" ? data.permalink : data.permalink(own);
        return [path, () => render(own)] as const;
      });
    }),
  );
}
