import type { SliceKind } from "../../src/model/slices.ts";
import type { ItemData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { SlicesPage } from "../parts/slices-page.tsx";

/** /services/, /causes/ and the like. */
export const data = {
  pagination: { data: "sliceKinds", size: 1, alias: "item" },
  permalink: ({ item }: ItemData) => `${item}/index.html`,
};

/** The page's HTML. */
export const render = ({ site, item }: ItemData) =>
  renderDocument(<SlicesPage site={site} kind={item as SliceKind} />);
