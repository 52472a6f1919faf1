import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from "mdast";
import { placeOf } from "../../extract/place-of.ts";
import type { Report } from "../../extract/report.ts";
import type { Place } from "../../place.ts";
import { wordsOf } from "./place-of-words.ts";
import { writtenTexts } from "./written-texts.ts";

/** Something that a report links to or shows. */
export interface Target {
  readonly kind: "link" | "image";
  readonly url: string;
  /** Of an image its description, of a link "". */
  readonly alt: string;
  /** The URL, in the definition where there is one; what it stands in where it is written otherwise. */
  readonly place: Place;
  /** Whether the place is the URL as it is. */
  readonly isExact: boolean;
  /** The link or image. */
  readonly wholePlace: Place;
}

type Reference = Link | Image | LinkReference | ImageReference;
type Placing = (url: string, node: Nodes) => Pick<Target, "place" | "isExact">;

const read = new WeakMap<Report, readonly Target[]>();

/** The links and images of a report, those behind a reference and those of `links:` too. */
export function targetsOf(report: Report): readonly Target[] {
  const known = read.get(report);
  if (known !== undefined) return known;
  const { source, tree } = report.parsed;
  const inBody: Placing = (url, node) => {
    const start = node.position?.start.offset ?? 0;
    const index = indexOfUrl(source.value.slice(start, node.position?.end.offset ?? start), url);
    if (index === null) return { place: placeOf(node), isExact: false };
    return { place: source.place(start + index, start + index + url.length), isExact: true };
  };
  const targets = [
    ...listed(report),
    ...writtenTexts(report).flatMap((text) =>
      find(text.tree, (url) => ({ place: wordsOf(url, text.place, source), isExact: false })),
    ),
    ...find(tree, inBody),
  ];
  read.set(report, targets);
  return targets;
}

function find(tree: Nodes, placing: Placing): readonly Target[] {
  const definitions = new Map<string, Definition>();
  const references: Reference[] = [];
  const visit = (node: Nodes): void => {
    // The first definition of a name counts.
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (isReference(node)) references.push(node);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return references.flatMap((node) => {
    const owner = "url" in node ? node : definitions.get(node.identifier);
    if (owner === undefined) return [];
    const kind = node.type === "image" || node.type === "imageReference" ? "image" : "link";
    const alt = "alt" in node ? (node.alt ?? "") : "";
    const { place: wholePlace } = placing("", node);
    return [{ kind, url: owner.url, alt, ...placing(owner.url, owner), wholePlace }];
  });
}

function isReference(node: Nodes): node is Reference {
  return (
    node.type === "link" ||
    node.type === "image" ||
    node.type === "linkReference" ||
    node.type === "imageReference"
  );
}

/** Where the URL begins in the source of a link, image or definition; null where it is written otherwise. */
function indexOfUrl(raw: string, url: string): number | null {
  const opening = raw.startsWith("[") && !raw.includes("](") ? raw.indexOf("]:") : raw.lastIndexOf("](");
  if (opening === -1 || url === "") return null;
  const index = opening + 2 + (/^\s*<?/.exec(raw.slice(opening + 2))?.[0].length ?? 0);
  return raw.startsWith(url, index) ? index : null;
}

/** The URLs of `links:`. */
function listed(report: Report): readonly Target[] {
  const { links } = report.record;
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: { readonly url?: unknown } | null, index): readonly Target[] => {
    const place = report.places.get(`/links/${index}/url`);
    if (typeof link?.url !== "string" || place === undefined) return [];
    return [{ kind: "link", url: link.url, alt: "", place, isExact: false, wholePlace: place }];
  });
}
