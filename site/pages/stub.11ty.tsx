import type { ItemData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { StubPage } from "../parts/stub-page.tsx";

/** /postmortems/<id>/ of a draft, which says that it is being written. */
export const data = {
  pagination: { data: "stubIds", size: 1, alias: "item" },
  permalink: ({ item }: ItemData) => `postmortems/${item}/index.html`,
};

/** The page's HTML. */
export const render = ({ site, item }: ItemData) => {
  const stub = site.stubs.find(({ id }) => id === item);
  if (stub === undefined) throw new Error(`The site has no draft ${item}.`);
  return renderDocument(<StubPage site={site} stub={stub} />);
};
