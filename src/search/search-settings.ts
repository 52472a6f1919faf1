import type { Config } from "../config/config.ts";
import { notStated, ownFacets, ownFilter } from "./search-record.ts";

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
  /** Number of reports in all indexes. */
  readonly reports: number;
  /** Folders of further indexes, relative to the first one's. */
  readonly shards: readonly string[];
  readonly notStated: string;
  /** Names of the severities, the most severe first. */
  readonly severities: readonly string[];
  readonly facets: readonly SearchFacet[];
}

/** The settings of the search of a library of so many reports. */
export function searchSettings(
  config: Config,
  reports: number,
  shardFolders: readonly string[],
): SearchSettings {
  const own = ownFacets(config).map((id) => {
    const schema = config.fields[id] ?? {};
    const name = typeof schema.title === "string" ? schema.title : sentence(id);
    return { id: ownFilter(id), name, values: ownValues(schema) };
  });
  return {
    version: 1,
    reports,
    shards: shardFolders,
    notStated,
    severities: config.severities.map(({ name }) => name),
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

/** The values of an own field that have a place or a name: those it lists, and those of a yes or no. */
function ownValues(schema: Readonly<Record<string, unknown>>): SearchFacet["values"] {
  if (schema.type === "boolean") {
    return [
      { value: "true", name: "yes" },
      { value: "false", name: "no" },
    ];
  }
  const listed = schema.enum ?? (isSchema(schema.items) ? schema.items.enum : undefined);
  if (!Array.isArray(listed)) return [];
  return listed.map(String).map((value) => ({ value, name: value }));
}

function isSchema(value: unknown): value is { readonly enum?: unknown } {
  return typeof value === "object" && value !== null;
}

/** "customerTier" and "customer-tier" to "Customer tier". */
function sentence(id: string): string {
  const spaced = id
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_]+/g, " ")
    .toLowerCase();
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
