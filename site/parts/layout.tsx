import type { ComponentChildren, VNode } from "preact";
import { contentSecurityPolicy } from "../../src/render/content-security-policy.ts";
import type { Site } from "../../src/render/site.ts";
import { Colophon } from "./colophon.tsx";
import { Masthead } from "./masthead.tsx";

interface LayoutProps {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Path of the page below the base, "" for the first one. */
  readonly path: string;
  /** Whether the page itself holds the search. */
  readonly search?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page around its content; the page writer puts the doctype before it. */
export function Layout({ site, title, description, path, search = false, children }: LayoutProps): VNode {
  const { config } = site.library;
  const hasSearch = search && site.options.search;
  return (
    <html lang="en" data-base={config.base}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content={contentSecurityPolicy({ search: hasSearch, mermaid: false })}
        />
        <title>{path === "" ? title : `${title} · ${config.title}`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {has(site, "favicon.svg") ? (
          <link rel="icon" type="image/svg+xml" href={site.asset("favicon.svg")} />
        ) : null}
        <link rel="alternate" type="application/atom+xml" title={config.title} href={site.url("feed.xml")} />
        <link rel="stylesheet" href={site.asset("style.css")} />
        {has(site, "theme.js") ? <script src={site.asset("theme.js")} /> : null}
        {has(site, "local-time.js") ? <script type="module" src={site.asset("local-time.js")} /> : null}
        {hasSearch ? <script type="module" src={site.asset("search.js")} /> : null}
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
