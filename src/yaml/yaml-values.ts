import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";

/** Plain data of a YAML document and where each piece of it stands. */
export interface YamlValues {
  readonly data: unknown;
  /** JSON pointer of a value to its place. */
  readonly places: ReadonlyMap<string, Place>;
  /** JSON pointer of a value to the place of its key. */
  readonly keyPlaces: ReadonlyMap<string, Place>;
  /** Keys that their map has already; the later value counts. */
  readonly duplicates: readonly Place[];
  /** Aliases of anchors that are not there. */
  readonly badAliases: readonly Place[];
  /** What could not be read: too deep, too many aliases. */
  readonly problem: { readonly reason: string; readonly place: Place } | null;
}

/** How many values a document may have once its aliases are written out. */
const maximumValues = 20_000;

/**
 * Reads the values of a parsed YAML document. `offset` is where its text begins in the source.
 * Aliases are written out, within bounds, so that no small file becomes a large value.
 */
export function yamlValues(
  document: Document.Parsed,
  source: SourceText,
  offset: number,
  maximumDepth: number,
): YamlValues {
  const reader = new Reader(source, offset, maximumDepth);
  const data = reader.read(document.contents, "", 0);
  const { places, keyPlaces, duplicates, badAliases, problem } = reader;
  return { data, places, keyPlaces, duplicates, badAliases, problem };
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly keyPlaces = new Map<string, Place>();
  readonly duplicates: Place[] = [];
  readonly badAliases: Place[] = [];
  problem: YamlValues["problem"] = null;
  /** Anchors so far: an alias means the last one of its name before it. */
  readonly #anchors = new Map<string, unknown>();
  readonly #source: SourceText;
  readonly #offset: number;
  readonly #maximumDepth: number;
  #count = 0;

  constructor(source: SourceText, offset: number, maximumDepth: number) {
    this.#source = source;
    this.#offset = offset;
    this.#maximumDepth = maximumDepth;
  }

  read(node: unknown, pointer: string, depth: number): unknown {
    const place = this.#placeOf(node);
    if (place !== null && !this.places.has(pointer)) this.places.set(pointer, place);
    if (this.problem !== null) return null;
    if (depth > this.#maximumDepth) {
      return this.#fail(`values nested deeper than ${this.#maximumDepth} levels`, place);
    }
    this.#count += 1;
    if (this.#count > maximumValues) {
      return this.#fail(`more than ${maximumValues} values (aliases written out)`, place);
    }
    if (isAlias(node)) {
      if (!this.#anchors.has(node.source) && place !== null) this.badAliases.push(place);
      return this.read(this.#anchors.get(node.source), pointer, depth + 1);
    }
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    if (isMap(node)) return this.#readMap(node.items, pointer, depth);
    if (isSeq(node)) {
      return node.items.map((item, index) => this.read(item, `${pointer}/${index}`, depth + 1));
    }
    if (isScalar(node)) return typeof node.value === "bigint" ? Number(node.value) : node.value;
    return null;
  }

  #readMap(pairs: readonly Pair[], pointer: string, depth: number): unknown {
    const entries: [string, unknown][] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const child = `${pointer}/${escapePointer(key)}`;
      const keyPlace = this.#placeOf(pair.key);
      if (keyPlace !== null) {
        if (seen.has(key)) this.duplicates.push(keyPlace);
        seen.add(key);
        this.keyPlaces.set(child, keyPlace);
        if (isEmptyValue(pair.value)) this.places.set(child, keyPlace);
      }
      entries.push([key, this.read(pair.value, child, depth + 1)]);
    }
    // fromEntries defines own properties, so that a key such as __proto__ stays a key.
    return Object.fromEntries(entries);
  }

  #placeOf(node: unknown): Place | null {
    const range = (node as Node | null | undefined)?.range;
    if (range === undefined || range === null) return null;
    return this.#source.place(this.#offset + range[0], this.#offset + Math.max(range[0], range[1]));
  }

  #fail(reason: string, place: Place | null): null {
    this.problem ??= { reason, place: place ?? this.#source.place(this.#offset, this.#offset) };
    return null;
  }
}

/** A key without a value: its place is the key, since an empty range cannot be pointed at. */
function isEmptyValue(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === "");
}

/** Escapes a key for a JSON pointer (RFC 6901). */
function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
