import type { ComponentChildren, VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { contentSecurityPolicy } from "../../src/render/content-security-policy.ts";
import type { Site } from "../../src/render/site.ts";
import { Colophon } from "./colophon.tsx";
import { FeedLinks } from "./feed-links.tsx";
import { Masthead } from "./masthead.tsx";
import { PageMeta } from "./page-meta.tsx";

/** What a page is besides its content. */
export interface LayoutProps {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Path of the page below the base, "" for the first one. */
  readonly path: string;
  /** Whether the page itself holds the search. */
  readonly search?: boolean;
  /** Whether it is a page that nobody should find from elsewhere: a draft, a page for what is missing. */
  readonly unlisted?: boolean;
  /** The days on which a report was published and updated, "2024-05-20", as far as stated. */
  readonly article?: Pick<Postmortem, "published" | "updated">;
  /** A feed of the page's own, besides that of the library: its folder, e.g. "services/checkout/", and name. */
  readonly feed?: { readonly folder: string; readonly title: string };
  /** Whether the page holds Mermaid diagrams. */
  readonly diagrams?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page around its content; the page writer puts the doctype before it. */
export function Layout(props: LayoutProps): VNode {
  const { site, title, path, search = false, diagrams = false, feed, children } = props;
  const { config } = site.library;
  const hasSearch = search && site.options.search;
  const hasDiagrams = diagrams && has(site, "mermaid.js");
  return (
    <html lang="en" data-base={config.base}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content={contentSecurityPolicy({ search: hasSearch, mermaid: hasDiagrams })}
        />
        <title>{path === "" ? title : `${title} · ${config.title}`}</title>
        <meta name="color-scheme" content="light dark" />
        <PageMeta {...props} />
        {has(site, "favicon.svg") ? (
          <link rel="icon" type="image/svg+xml" href={site.asset("favicon.svg")} />
        ) : null}
        <FeedLinks site={site} folder="" title={config.title} />
        {feed === undefined ? null : <FeedLinks site={site} {...feed} />}
        <link rel="stylesheet" href={site.asset("style.css")} />
        {has(site, "theme.js") ? <script src={site.asset("theme.js")} /> : null}
        {has(site, "local-time.js") ? <script type="module" src={site.asset("local-time.js")} /> : null}
        {hasSearch ? <script type="module" src={site.asset("search.js")} /> : null}
        {hasDiagrams ? <script defer src={site.asset("mermaid.js")} /> : null}
        {hasDiagrams ? <script type="module" src={site.asset("diagrams.js")} /> : null}
        {!hasSearch && site.options.search && has(site, "quick-search.js") ? (
          <script type="module" src={site.asset("quick-search.js")} />
        ) : null}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <Masthead site={site} path={path} search={hasSearch} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Colophon site={site} />
      </body>
    </html>
  );
}

function has(site: Site, asset: string): boolean {
  return site.options.assets.has(asset);
}
