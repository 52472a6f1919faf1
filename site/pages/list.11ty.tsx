import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { ListPage } from "../parts/list-page.tsx";

/** /postmortems/ */
export const data = { permalink: "postmortems/index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<ListPage site={site} />);
