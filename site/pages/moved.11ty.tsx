import type { ItemData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";

/** /postmortems/<old id>/, which leads on to the report's page: links to it are kept alive. */
export const data = {
  pagination: { data: "oldIds", size: 1, alias: "item" },
  permalink: ({ item }: ItemData) => `postmortems/${item}/index.html`,
};

/** The page's HTML. */
export const render = ({ site, item }: ItemData) => {
  const postmortem = site.find(site.oldIds().get(item) ?? "");
  if (postmortem === undefined) throw new Error(`No report was ever named ${item}.`);
  const url = site.reportUrl(postmortem.id);
  return renderDocument(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'" />
        <meta http-equiv="refresh" content={`0; url=${url}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={site.fullUrl(`postmortems/${postmortem.id}/`) ?? url} />
        <title>{postmortem.title}</title>
      </head>
      <body>
        <p>
          This report has moved: <a href={url}>{postmortem.title}</a>.
        </p>
      </body>
    </html>,
  );
};
