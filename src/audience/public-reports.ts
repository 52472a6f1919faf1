import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { sectionLookup } from "../extract/section-names.ts";
import { internalAddresses } from "./internal-addresses.ts";
import { internalTargets } from "./internal-targets.ts";
import { publicReport } from "./public-report.ts";

/**
 * The reports that a public build is made of: those marked `public` and published (or drafts, where
 * asked for), without what in them is internal. What is left out is so before anything is computed.
 */
export function publicReports(
  reports: readonly Report[],
  { config, drafts }: { readonly config: Config; readonly drafts: boolean },
): readonly Report[] {
  const shown = reports.filter((report) => isPublic(report) && (drafts || report.status === "published"));
  const isShown = new Set(shown);
  const isInternalTarget = internalTargets(reports.filter((report) => !isShown.has(report)));
  const addresses = internalAddresses(config.internal.hosts);
  const ids = new Set<unknown>(shown.flatMap(({ id, record }) => [id, ...listOf(record.aliases)]));
  const { timezone, trackers, sections } = config;
  const options = { timezone, trackers, sections: sectionLookup(sections) };
  return shown.map((report) =>
    publicReport(report, {
      config,
      options,
      hiding: {
        hide: addresses.hide,
        isInternal: (url) => addresses.isInternal(url) || isInternalTarget(url, report.path),
      },
      isKnown: (id) => ids.has(id),
    }),
  );
}

/** Front matter that has errors may say it twice, and not the same. */
function isPublic({ record, parsed }: Report): boolean {
  return record.visibility === "public" && parsed.yamlErrors.length === 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
