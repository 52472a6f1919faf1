import type { VNode } from "preact";
import type { LayoutProps } from "./layout.tsx";

/** What search engines and previews of links read: Open Graph, and where the page is. */
export function PageMeta({ site, title, description, path, unlisted, article }: LayoutProps): VNode {
  const url = unlisted === true ? null : site.fullUrl(path);
  return (
    <>
      <meta name="description" content={description} />
      {unlisted === true ? <meta name="robots" content="noindex" /> : null}
      {url === null ? null : <link rel="canonical" href={url} />}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={article === undefined ? "website" : "article"} />
      <meta property="og:site_name" content={site.library.config.title} />
      {url === null ? null : <meta property="og:url" content={url} />}
      {article?.published ? <meta property="article:published_time" content={article.published} /> : null}
      {article?.updated ? <meta property="article:modified_time" content={article.updated} /> : null}
    </>
  );
}
