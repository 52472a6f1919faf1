import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { NotFoundPage } from "../parts/not-found-page.tsx";

/** /404.html, which static hosts show in place of what is missing. */
export const data = { permalink: "404.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<NotFoundPage site={site} />);
