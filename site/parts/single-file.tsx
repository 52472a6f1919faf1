import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import type { Site } from "../../src/render/site.ts";
import { dayText } from "./day-text.ts";
import { ReportArticle } from "./report-article.tsx";

/** What a report is rendered with as a document of its own. */
export interface SingleFileProps {
  readonly site: Site;
  readonly postmortem: Postmortem;
  /** The text of the style sheet, in which no "</" occurs. */
  readonly style: string;
}

/** Nothing runs in it, and it asks nobody for anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The HTML of a report that is sent around: the same as its page, without the ways around the site. */
export function render(props: SingleFileProps): string {
  return renderDocument(<SingleFile {...props} />);
}

function SingleFile({ site, postmortem, style }: SingleFileProps): VNode {
  const { config, asOf } = site.library;
  const address = site.fullUrl(`postmortems/${postmortem.id}/`);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${postmortem.title} · ${config.title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main id="content">
          <ReportArticle site={site} postmortem={postmortem} />
        </main>
        <footer class="colophon">
          <p>
            {config.title}, as of <time dateTime={asOf}>{dayText(asOf)}</time>.
          </p>
          {address === null ? null : (
            <p>
              <a href={address}>{address}</a>
            </p>
          )}
          <p>Made with Afterword {site.options.version}.</p>
        </footer>
      </body>
    </html>
  );
}
