import { publicUrl } from "../config/public-url.ts";
import { type Feed, feedsOf } from "./feeds.ts";
import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";

/** /feed.json and /services/<slug>/feed.json: reports as JSON Feeds (1.1), the last changed first. */
export const output: Output = ({ library }) =>
  new Map(
    feedsOf(library).map((feed) => [
      `${feed.folder}feed.json`,
      jsonText(jsonFeed(feed, publicUrl(library.config, `${feed.folder}feed.json`))),
    ]),
  );

function jsonFeed(feed: Feed, url: string): Record<string, unknown> {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: url,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      ...(entry.published !== null && { date_published: entry.published }),
      date_modified: entry.changed,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.labels.length > 0 && { tags: entry.labels }),
    })),
  };
}
