import type { PageData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { LessonsPage } from "../parts/lessons-page.tsx";

/** /lessons/ */
export const data = { permalink: "lessons/index.html" };

/** The page's HTML. */
export const render = ({ site }: PageData) => renderDocument(<LessonsPage site={site} />);
