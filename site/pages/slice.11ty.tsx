import type { ItemData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { SlicePage } from "../parts/slice-page.tsx";

/** /services/<slug>/, /causes/<slug>/ and the like. */
export const data = {
  pagination: { data: "sliceKeys", size: 1, alias: "item" },
  permalink: ({ item }: ItemData) => `${item}/index.html`,
};

/** The page's HTML. */
export const render = ({ site, item }: ItemData) => {
  const slice = site.findSlice(item);
  if (slice === undefined) throw new Error(`The site has no page ${item}.`);
  return renderDocument(<SlicePage site={site} slice={slice} />);
};
