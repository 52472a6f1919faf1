import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";

/** Names the feeds in a folder of the site to feed readers: "" for the library's. */
export function FeedLinks(props: {
  readonly site: Site;
  readonly folder: string;
  readonly title: string;
}): VNode {
  const { site, folder, title } = props;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={site.url(`${folder}feed.xml`)} />
      <link
        rel="alternate"
        type="application/feed+json"
        title={title}
        href={site.url(`${folder}feed.json`)}
      />
    </>
  );
}
