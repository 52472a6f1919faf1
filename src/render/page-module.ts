import type { SliceKind } from "../model/slices.ts";
import type { Site } from "./site.ts";

/** What every page is rendered with. */
export interface PageData {
  readonly site: Site;
}

/** The lists that pages are repeated over, by the name they have in Eleventy's data. */
export interface PageLists {
  readonly reportIds: readonly string[];
  /** Ids of drafts that are shown as stubs. */
  readonly stubIds: readonly string[];
  /** Old ids of reports that have an alias. */
  readonly oldIds: readonly string[];
  /** Kind and slug of a slice, e.g. "services/checkout". */
  readonly sliceKeys: readonly string[];
  readonly sliceKinds: readonly SliceKind[];
}

/** What a page of a list is rendered with: `item` is one item of the list. */
export interface ItemData extends PageData {
  readonly item: string;
}

/** What a file site/pages/<name>.11ty.tsx exports, as Eleventy's own templates do. */
export interface PageModule {
  readonly data: {
    /** Where the page is written, e.g. "postmortems/index.html". */
    readonly permalink: string | ((data: ItemData) => string);
    readonly pagination?: { readonly data: keyof PageLists; readonly size: 1; readonly alias: "item" };
  };
  readonly render: (data: ItemData) => string;
}

/** What the page of a file is rendered with that could not be understood as a report; only served, never published. */
export interface UnreadableData extends PageData {
  /** Path of the page below the base, e.g. "postmortems/x/". */
  readonly page: string;
  /** Path of the file, relative to the library's root. */
  readonly path: string;
  /** Null where it is no text. */
  readonly text: string | null;
}
