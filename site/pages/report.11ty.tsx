import type { ItemData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { ReportPage } from "../parts/report-page.tsx";

/** /postmortems/<id>/ */
export const data = {
  pagination: { data: "reportIds", size: 1, alias: "item" },
  permalink: ({ item }: ItemData) => `postmortems/${item}/index.html`,
};

/** The page's HTML. */
export const render = ({ site, item }: ItemData) => {
  const postmortem = site.find(item);
  if (postmortem === undefined) throw new Error(`The site has no report ${item}.`);
  return renderDocument(<ReportPage site={site} postmortem={postmortem} />);
};
