import { publicUrl } from "../config/public-url.ts";
import { sliceKinds, slicesByKind } from "../model/slices.ts";
import { lastChanged } from "./last-changed.ts";
import type { Output } from "./output.ts";
import { xmlDocument, xmlElement, xmlLines, xmlText } from "./xml-text.ts";

/** The pages that every site has, by their path below the base. */
const pages = [
  "",
  "postmortems/",
  "measures/",
  "statistics/",
  "statistics/method/",
  "lessons/",
  ...sliceKinds.map((kind) => `${kind}/`),
];

/** /sitemap.xml: every page that is worth finding, published reports with the day of their last change. */
export const output: Output = ({ library }) => {
  const { config } = library;
  const published = library.postmortems.filter(({ status }) => status === "published");
  const urls = [
    ...pages.map((path) => urlElement(publicUrl(config, path), null)),
    ...published.map((postmortem) =>
      urlElement(publicUrl(config, `postmortems/${postmortem.id}/`), lastChanged(postmortem)),
    ),
    ...sliceKinds.flatMap((kind) =>
      slicesByKind(kind, library).map(({ slug }) => urlElement(publicUrl(config, `${kind}/${slug}/`), null)),
    ),
  ];
  const root = xmlElement("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, xmlLines(urls));
  return new Map([["sitemap.xml", xmlDocument(root)]]);
};

function urlElement(url: string, changed: string | null): string {
  const lastmod = changed === null ? "" : xmlElement("lastmod", {}, changed.slice(0, 10));
  return xmlElement("url", {}, xmlElement("loc", {}, xmlText(url)) + lastmod);
}
