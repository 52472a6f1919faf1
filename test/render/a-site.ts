import type { Config } from "../../src/config/config.ts";
import { hasDiagram } from "../../src/model/has-diagram.ts";
import type { Postmortem, Prose } from "../../src/model/postmortem.ts";
import { collectAssets } from "../../src/render/assets.ts";
import type { SiteFiles } from "../../src/render/render-site.ts";
import { Site } from "../../src/render/site.ts";
import { aLibrary, anIncident, type Overrides } from "../statistics/a-postmortem.ts";

/** Prose of one paragraph. */
export function someProse(text: string): Prose {
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return { text, html: `<p>${html}</p>` };
}

/** Three reports with texts, services and error lines. */
export const someReports: readonly Postmortem[] = [
  report("orders-pool", "2024-05-12T13:30", 60, {
    title: "Orders ran out of database connections",
    severity: "sev1",
    services: ["checkout", "orders"],
    causes: ["capacity"],
    tags: ["postgres"],
    aliases: ["pm-17"],
    summary: someProse("Every connection of the pool was taken. One checkout in five failed."),
    symptoms: someProse("FATAL: sorry, too many clients already\nconnect ECONNREFUSED 10.0.0.7:5432"),
  }),
  report("duplicate-orders", "2024-02-01T09:00", 240, {
    title: "Orders were written twice",
    severity: "sev2",
    services: ["orders"],
    causes: ["code"],
    symptoms: someProse(
      'duplicate key value violates unique constraint "orders_pkey", error_code=E1234 & List<String> p99>2s',
    ),
  }),
  report("expired-certificate", "2023-11-20T04:00", 95, {
    title: "A certificate expired on the edge <b>proxies</b>",
    severity: "sev2",
    services: ["edge"],
    causes: ["certificate"],
    summary: someProse("A <script>alert(1)</script> of nobody: the certificate of the edge was not renewed."),
  }),
];

function report(id: string, start: string, minutes: number, overrides: Overrides): Postmortem {
  const { summary = null, symptoms = null } = overrides;
  const sections = [
    ...(summary === null ? [] : [{ title: "Summary", name: "summary" as const, ...summary }]),
    ...(symptoms === null ? [] : [{ title: "Symptoms", name: "symptoms" as const, ...symptoms }]),
  ];
  return anIncident(id, start, minutes, { sections, ...overrides });
}

/** A site of reports, with everything that belongs to it beside its pages. */
export async function aSite(
  reports: readonly Postmortem[] = someReports,
  { config = {}, search = true }: { config?: Partial<Config>; search?: boolean } = {},
): Promise<SiteFiles & { readonly site: Site }> {
  const assets = await collectAssets({ diagrams: reports.some(hasDiagram) });
  const options = { version: "0.0.0-test", search, assets: assets.names };
  const site = new Site(aLibrary(reports, { config }), new Map(), options);
  return { site, extraFiles: assets.files, copies: new Map() };
}
