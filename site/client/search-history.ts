import { type SearchState, writeState } from "./search-state.ts";

/** Where a reader was among the results. */
export interface Place {
  readonly shown: number;
  readonly scroll: number;
  /** Address of the result that had the focus, "" for none. */
  readonly focus: string;
}

interface Entry {
  /** Whether it is a query that somebody is still typing. */
  readonly isDraft?: boolean;
  readonly place?: Place;
}

/**
 * Puts a state into the page's address. What is chosen or sent is a step that Back undoes; while
 * somebody types, one step changes.
 */
export function remember(state: SearchState, isDraft: boolean): void {
  const params = writeState(state).toString();
  const url = params === "" ? location.pathname : `?${params}`;
  const isSame = new URL(url, location.href).search === location.search;
  const entry: Entry = { isDraft };
  if (isSame || (isDraft && entryNow().isDraft === true)) history.replaceState(entry, "", url);
  else history.pushState(entry, "", url);
}

/** Keeps a place for whoever comes back. */
export function rememberPlace(place: Place): void {
  history.replaceState({ ...entryNow(), place } satisfies Entry, "");
}

/** The place of whoever has come back. */
export function rememberedPlace(): Place | null {
  return entryNow().place ?? null;
}

function entryNow(): Entry {
  return (history.state as Entry | null) ?? {};
}
