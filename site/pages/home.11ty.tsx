import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { HomePage } from "../parts/home-page.tsx";

/** / */
export const data = { permalink: "index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<HomePage site={site} />);
