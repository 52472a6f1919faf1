import type { Config } from "../config/config.ts";
import { notStated, ownFacets } from "./search-record.ts";

/** A facet of the search. */
export interface SearchFacet {
  /** Name of the filter, and of the parameter in the page's address. */
  readonly id: string;
  readonly name: string;
  /** Values that have a name or a place of their own; others follow by number of results. */
  readonly values: readonly { readonly value: string; readonly name: string }[];
}

/** What the browser has to know beside the index: /pagefind/settings.json. */
export interface SearchSettings {
  readonly version: 1;
  /** Folders of further indexes, relative to the first one's. */
  readonly shards: readonly string[];
  readonly notStated: string;
  readonly facets: readonly SearchFacet[];
}

/** The settings of a library's search. */
export function searchSettings(config: Config, shardFolders: readonly string[]): SearchSettings {
  const own = ownFacets(config).map((id) => {
    const title = config.fields[id]?.title;
    return { id, name: typeof title === "string" ? title : sentence(id), values: [] };
  });
  return {
    version: 1,
    shards: shardFolders,
    notStated,
    facets: [
      {
        id: "severity",
        name: "Severity",
        values: config.severities.map(({ id, name }) => ({ value: id, name })),
      },
      {
        id: "service",
        name: "Service",
        values: (config.services ?? []).map(({ id, name }) => ({ value: id, name })),
      },
      ...["cause", "trigger", "detection", "year", "kind"].map((id) => ({
        id,
        name: sentence(id),
        values: [],
      })),
      ...own,
    ],
  };
}

/** "customerTier" and "customer-tier" to "Customer tier". */
function sentence(id: string): string {
  const spaced = id
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_]+/g, " ")
    .toLowerCase();
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
