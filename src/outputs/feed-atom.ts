import { publicUrl } from "../config/public-url.ts";
import { type Feed, type FeedEntry, feedsOf } from "./feeds.ts";
import type { Output } from "./output.ts";
import { xmlDocument, xmlElement, xmlLines, xmlText } from "./xml-text.ts";

/** /feed.xml and /services/<slug>/feed.xml: reports as Atom feeds, the last changed first. */
export const output: Output = ({ library }) =>
  new Map(
    feedsOf(library).map((feed) => [
      `${feed.folder}feed.xml`,
      atomFeed(feed, publicUrl(library.config, `${feed.folder}feed.xml`)),
    ]),
  );

function atomFeed(feed: Feed, url: string): string {
  const content = [
    leaf("id", feed.id),
    leaf("title", feed.title),
    leaf("updated", feed.changed),
    author(feed.author),
    xmlElement("link", { rel: "self", type: "application/atom+xml", href: url }),
    xmlElement("link", { rel: "alternate", type: "text/html", href: feed.page }),
    ...feed.entries.map(atomEntry),
  ];
  return xmlDocument(xmlElement("feed", { xmlns: "http://www.w3.org/2005/Atom" }, xmlLines(content)));
}

function atomEntry(entry: FeedEntry): string {
  const content = [
    leaf("id", entry.id),
    leaf("title", entry.title),
    leaf("updated", entry.changed),
    ...(entry.published === null ? [] : [leaf("published", entry.published)]),
    ...entry.authors.map(author),
    xmlElement("link", { rel: "alternate", type: "text/html", href: entry.url }),
    ...entry.labels.map((term) => xmlElement("category", { term })),
    leaf("summary", entry.text),
  ];
  return xmlElement("entry", {}, xmlLines(content));
}

function author(name: string): string {
  return xmlElement("author", {}, leaf("name", name));
}

function leaf(name: string, text: string): string {
  return xmlElement(name, {}, xmlText(text));
}
