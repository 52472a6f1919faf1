import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { MethodPage } from "../parts/method-page.tsx";

/** /statistics/method/ */
export const data = { permalink: "statistics/method/index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<MethodPage site={site} />);
