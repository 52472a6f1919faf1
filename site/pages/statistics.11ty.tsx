import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { StatisticsPage } from "../parts/statistics-page.tsx";

/** /statistics/ */
export const data = { permalink: "statistics/index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<StatisticsPage site={site} />);
