import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { slug } from "../slug.ts";
import type { Figure } from "../statistics/figure.ts";

/** By what the library can be cut; also the first part of the slice's URL. */
export type SliceKind = "services" | "causes" | "severities" | "tags" | "years";

/** All reports with one service, cause, severity, tag or year. */
export interface Slice {
  readonly kind: SliceKind;
  readonly slug: string;
  readonly name: string;
  readonly postmortems: readonly Postmortem[];
}

/** What a site is made with, apart from the library. */
export interface SiteOptions {
  /** Version of Afterword. */
  readonly version: string;
  /** Whether the site has a search index. */
  readonly search: boolean;
  /** Logical name of an asset to its file, e.g. "style.css" to "assets/style-1a2b3c4d.css". */
  readonly assets: ReadonlyMap<string, string>;
}

/** Everything that pages read. A class, so that Eleventy's data cascade passes it by reference. */
export class Site {
  readonly library: Library;
  /** Published and (when asked for) other reports by id, in the library's order. */
  readonly postmortems: readonly Postmortem[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly options: SiteOptions;
  readonly #byId: ReadonlyMap<string, Postmortem>;
  readonly #slices: ReadonlyMap<SliceKind, readonly Slice[]>;
  readonly #slicesByKey: ReadonlyMap<string, Slice>;
  readonly #oldIds: ReadonlyMap<string, string>;
  /** Asked for on every line of every list. */
  readonly #sliceUrls = new Map<string, string>();

  constructor(library: Library, figures: ReadonlyMap<string, Figure>, options: SiteOptions) {
    this.library = library;
    this.postmortems = library.postmortems;
    this.figures = figures;
    this.options = options;
    this.#byId = new Map(library.postmortems.map((postmortem) => [postmortem.id, postmortem]));
    this.#slices = new Map(
      (["services", "causes", "severities", "tags", "years"] as const).map((kind) => [
        kind,
        slicesOf(kind, library),
      ]),
    );
    this.#slicesByKey = new Map(
      [...this.#slices.values()].flat().map((slice) => [`${slice.kind}/${slice.slug}`, slice]),
    );
    this.#oldIds = oldIdsOf(library.postmortems, this.#byId);
  }

  /** URL of a page of this site with the base, from a path such as "postmortems/x/". */
  url(path: string): string {
    return this.library.config.base + path;
  }

  /** URL of an asset by its logical name, e.g. "style.css". */
  asset(name: string): string {
    const file = this.options.assets.get(name);
    if (file === undefined) throw new Error(`The site has no asset named ${name}.`);
    return this.url(file);
  }

  /** URL of a report's page. */
  reportUrl(id: string): string {
    return this.url(`postmortems/${id}/`);
  }

  /** URL of a slice's page. */
  sliceUrl(kind: SliceKind, name: string): string {
    const key = `${kind}/${name}`;
    const known = this.#sliceUrls.get(key);
    if (known !== undefined) return known;
    const url = this.url(`${kind}/${slug(name)}/`);
    this.#sliceUrls.set(key, url);
    return url;
  }

  /** The report with an id, undefined where there is none. */
  find(id: string): Postmortem | undefined {
    return this.#byId.get(id);
  }

  /** The slice that a key such as "services/checkout" names. */
  findSlice(key: string): Slice | undefined {
    return this.#slicesByKey.get(key);
  }

  /** Old ids to the ids that reports have now; an id in use is nobody's old one. */
  oldIds(): ReadonlyMap<string, string> {
    return this.#oldIds;
  }

  /** The slices of a kind: years newest first, severities in the library's order, others by name. */
  slices(kind: SliceKind): readonly Slice[] {
    return this.#slices.get(kind) ?? [];
  }
}

function oldIdsOf(
  postmortems: readonly Postmortem[],
  byId: ReadonlyMap<string, Postmortem>,
): ReadonlyMap<string, string> {
  const pairs = postmortems.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const));
  // Of two reports that claim one old id, the first in the library's order has it.
  return new Map(pairs.filter(([alias]) => !byId.has(alias)).reverse());
}

function slicesOf(kind: SliceKind, library: Library): readonly Slice[] {
  const bySlug = new Map<string, { name: string; postmortems: Postmortem[] }>();
  for (const postmortem of library.postmortems) {
    for (const name of sliceNames(kind, postmortem)) {
      const slice = bySlug.get(slug(name)) ?? { name, postmortems: [] };
      // Two names of one report may have one slug.
      if (slice.postmortems.at(-1) !== postmortem) slice.postmortems.push(postmortem);
      bySlug.set(slug(name), slice);
    }
  }
  const order = library.config.severities.map((severity) => severity.id);
  return [...bySlug]
    .map(([key, slice]) => ({ kind, slug: key, ...slice }))
    .sort((a, b) => {
      if (kind === "years") return a.name < b.name ? 1 : -1;
      if (kind === "severities") return rank(order, a.name) - rank(order, b.name);
      return a.slug < b.slug ? -1 : 1;
    });
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}

function sliceNames(kind: SliceKind, postmortem: Postmortem): readonly string[] {
  switch (kind) {
    case "services":
      return postmortem.services.filter((name) => name !== "unknown");
    case "causes":
      return postmortem.causes.filter((name) => name !== "unknown");
    case "tags":
      return postmortem.tags;
    case "severities":
      return postmortem.severity === null || postmortem.severity === "unknown" ? [] : [postmortem.severity];
    case "years": {
      const at = postmortem.moments.started ?? postmortem.moments.detected ?? postmortem.moments.resolved;
      return at === null ? [] : [at.at.slice(0, 4)];
    }
  }
}
