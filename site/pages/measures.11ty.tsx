import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { MeasuresPage } from "../parts/measures-page.tsx";

/** /measures/ */
export const data = { permalink: "measures/index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<MeasuresPage site={site} />);
