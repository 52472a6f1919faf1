import type { Config } from "../config/config.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { searchText } from "./search-text.ts";

/** What Pagefind indexes of one report. Every value is a string: Pagefind refuses anything else. */
export interface SearchRecord {
  /** Path below the site's base, so that an index serves under any base. */
  readonly url: string;
  readonly content: string;
  readonly language: "en";
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** The value of a filter for what nobody stated. */
export const notStated = "not stated";

/** The record of a report. */
export function searchRecord(postmortem: Postmortem, config: Config): SearchRecord {
  const { moments, minutes } = postmortem;
  const began = moments.started ?? moments.detected ?? moments.resolved;
  return {
    url: `postmortems/${postmortem.id}/`,
    content: searchText(postmortem),
    language: "en",
    meta: present({
      title: postmortem.title,
      date: began?.at.slice(0, 10),
      severity: severityName(postmortem.severity, config),
      services: known(postmortem.services)
        .map((service) => serviceName(service, config))
        .join(", "),
      lasted: lastedText(minutes.impact ?? minutes.toResolve),
      kind: postmortem.kind === "incident" ? undefined : postmortem.kind,
      status: postmortem.status === "published" ? undefined : postmortem.status,
    }),
    filters: {
      severity: stated([postmortem.severity]),
      service: stated(postmortem.services),
      cause: stated(postmortem.causes),
      trigger: stated([postmortem.trigger]),
      detection: stated([postmortem.detection]),
      year: stated([began?.at.slice(0, 4)]),
      kind: [postmortem.kind],
      ...ownFilters(postmortem, config),
    },
    sort: present({
      // Undated reports come last, newest first.
      date: began?.at ?? "0000",
      minutes: sortableNumber(minutes.impact ?? minutes.toResolve),
    }),
  };
}

// Names of our own filters, of parameters in the page's address, and of Pagefind's operators.
const taken = new Set(
  "severity service cause trigger detection year kind q order shard any all none not".split(" "),
);

/** The name of the filter of an own field. */
export function ownFilter(id: string): string {
  return taken.has(id) ? `own-${id}` : id;
}

/** Ids of the library's own fields that are facets. */
export function ownFacets(config: Config): readonly string[] {
  return Object.entries(config.fields)
    .filter(([, schema]) => schema.facet === true)
    .map(([id]) => id);
}

function ownFilters(postmortem: Postmortem, config: Config): Record<string, readonly string[]> {
  return Object.fromEntries(
    ownFacets(config).map((id) => {
      const value = postmortem.fields[id];
      const values = Array.isArray(value) ? value : [value];
      return [ownFilter(id), stated(values.map((item) => (isPlain(item) ? String(item) : null)))];
    }),
  );
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function stated(values: readonly (string | null | undefined)[]): readonly string[] {
  const given = known(values.filter((value) => typeof value === "string"));
  return given.length === 0 ? [notStated] : given;
}

function known(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== "unknown" && value !== ""))];
}

function severityName(id: string | null, config: Config): string | undefined {
  if (id === null || id === "unknown") return undefined;
  return config.severities.find((severity) => severity.id === id)?.name ?? id;
}

function serviceName(id: string, config: Config): string {
  return config.services?.find((service) => service.id === id)?.name ?? id;
}

// What is in the metadata is found: a number alone would come up for every query with that number.
function lastedText(minutes: number | null): string | undefined {
  return minutes === null ? undefined : `m${Math.round(minutes).toString().padStart(7, "0")}`;
}

// Pagefind sorts numbers as numbers when all values are numeric, so no padding is needed.
function sortableNumber(value: number | null): string {
  return String(value ?? -1);
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
    ),
  );
}
