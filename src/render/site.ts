import { publicUrl } from "../config/public-url.ts";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { type LibrarySlice, type SliceKind, sliceKinds, slicesByKind } from "../model/slices.ts";
import type { Stub } from "../model/stub.ts";
import { once } from "../once.ts";
import { slug } from "../slug.ts";
import { computeStatistics } from "../statistics/compute-statistics.ts";
import type { Figure, FigureDefinition } from "../statistics/figure.ts";

/** A slice of the library that has a page. */
export interface Slice extends LibrarySlice {
  readonly kind: SliceKind;
}

/** What a site is made with, apart from the library. */
export interface SiteOptions {
  /** Version of Afterword. */
  readonly version: string;
  /** The figures that slices show as well; absent: none. */
  readonly figures?: readonly FigureDefinition[];
  /** Whether the site has a search index. */
  readonly search: boolean;
  /** Logical name of an asset to its file, e.g. "style.css" to "assets/style-1a2b3c4d.css". */
  readonly assets: ReadonlyMap<string, string>;
  /** Drafts that are shown as stubs; absent: none. */
  readonly stubs?: readonly Stub[];
}

/** Everything that pages read. A class, so that Eleventy's data cascade passes it by reference. */
export class Site {
  readonly library: Library;
  /** Reports that are shown whole: published and (when asked for) others, in the library's order. */
  readonly postmortems: readonly Postmortem[];
  readonly options: SiteOptions;
  /** Drafts of which only this is said. */
  readonly stubs: readonly Stub[];
  readonly #figures: () => ReadonlyMap<string, Figure>;
  readonly #byId: ReadonlyMap<string, Postmortem>;
  readonly #slices: ReadonlyMap<SliceKind, readonly Slice[]>;
  readonly #slicesByKey: ReadonlyMap<string, Slice>;
  readonly #oldIds: ReadonlyMap<string, string>;
  /** Asked for on every line of every list. */
  readonly #sliceUrls = new Map<string, string>();

  /** `figures` are computed when a page first shows them: most pages do not. */
  constructor(
    library: Library,
    figures: ReadonlyMap<string, Figure> | (() => ReadonlyMap<string, Figure>),
    options: SiteOptions,
  ) {
    this.library = library;
    this.postmortems = library.postmortems;
    this.#figures = typeof figures === "function" ? once(figures) : () => figures;
    this.options = options;
    this.stubs = options.stubs ?? [];
    this.#byId = new Map(library.postmortems.map((postmortem) => [postmortem.id, postmortem]));
    this.#slices = new Map(sliceKinds.map((kind) => [kind, slicesOf(kind, library)]));
    this.#slicesByKey = new Map(
      [...this.#slices.values()].flat().map((slice) => [`${slice.kind}/${slice.slug}`, slice]),
    );
    const taken = new Set([...this.#byId.keys(), ...this.stubs.map(({ id }) => id)]);
    this.#oldIds = oldIdsOf(library.postmortems, taken);
  }

  /** The figures by their id. */
  get figures(): ReadonlyMap<string, Figure> {
    return this.#figures();
  }

  /** URL of a page of this site with the base, from a path such as "postmortems/x/". */
  url(path: string): string {
    return this.library.config.base + path;
  }

  /** The whole address of a page; null where the library does not state its host. */
  fullUrl(path: string): string | null {
    const { config } = this.library;
    return config.site.url === null ? null : publicUrl(config, path);
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

  /** The figures of a slice, without those that judge the library as a whole. */
  figuresOf(slice: Slice): ReadonlyMap<string, Figure> {
    const figures = (this.options.figures ?? []).filter(({ scope }) => scope !== "library");
    const library = { ...this.library, postmortems: slice.postmortems };
    return new Map(Object.entries(computeStatistics(library, figures).figures));
  }

  /** The slices of a kind: years newest first, severities in the library's order, others by name. */
  slices(kind: SliceKind): readonly Slice[] {
    return this.#slices.get(kind) ?? [];
  }
}

function oldIdsOf(
  postmortems: readonly Postmortem[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pairs = postmortems.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const));
  // Of two reports that claim one old id, the first in the library's order has it.
  return new Map(pairs.filter(([alias]) => !taken.has(alias)).reverse());
}

function slicesOf(kind: SliceKind, library: Library): readonly Slice[] {
  const order = library.config.severities.map((severity) => severity.id);
  const slices = slicesByKind(kind, library).map((slice) => ({ kind, ...slice }));
  if (kind === "years") return slices.reverse();
  return kind === "severities" ? slices.sort((a, b) => rank(order, a.name) - rank(order, b.name)) : slices;
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}
