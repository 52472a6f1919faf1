import type { Library } from "./library.ts";
import type { Postmortem } from "./postmortem.ts";

/** A part of a library: what is left out does not matter. */
export interface LibraryFilter {
  readonly service?: string;
  readonly cause?: string;
  readonly severity?: string;
  /** First and last UTC day of incidents that count, e.g. "2024-01-01"; they take the place of the library's own. */
  readonly since?: string;
  readonly until?: string;
}

/** The library with the reports that a filter names, and with its window. */
export function narrowLibrary(library: Library, filter: LibraryFilter): Library {
  const { window } = library.config;
  return {
    ...library,
    config: {
      ...library.config,
      window: { since: filter.since ?? window.since, until: filter.until ?? window.until },
    },
    postmortems: library.postmortems.filter((postmortem) => isNamed(postmortem, filter)),
  };
}

function isNamed(
  { services, causes, severity }: Postmortem,
  { service, cause, severity: wanted }: LibraryFilter,
): boolean {
  return (
    (service === undefined || services.includes(service)) &&
    (cause === undefined || causes.includes(cause)) &&
    (wanted === undefined || severity === wanted)
  );
}
