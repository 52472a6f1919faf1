import type { RootContent } from "mdast";

/** URLs of link definitions by their identifier; of several with one identifier the first counts. */
export function definitionUrls(definitions: readonly RootContent[]): ReadonlyMap<string, string> {
  return new Map(
    definitions
      .flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url] as const] : []))
      .reverse(),
  );
}
