import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { internalAddresses } from "./internal-addresses.ts";
import { mapTexts } from "./map-texts.ts";

/**
 * A configuration as public pages may know it: without internal fields and addresses, and with no
 * service, cause, tag or featured report that no public report has.
 */
export function publicConfig(config: Config, reports: readonly Report[]): Config {
  const { internal, repository, base } = config;
  const { isInternal, hide } = internalAddresses(internal.hosts);
  const hidden = mapTexts(config, (text) => hide(text)) as Config;
  const { services, causes, tags, fields, site } = hidden;
  const used = (key: string): ReadonlySet<unknown> =>
    new Set(reports.flatMap(({ record }) => (Array.isArray(record[key]) ? record[key] : [])));
  const [usedServices, usedCauses, usedTags] = [used("services"), used("causes"), used("tags")];
  const ids = new Set(reports.map(({ id }) => id));
  return {
    ...hidden,
    audience: "public",
    base,
    repository: repository !== null && isInternal(repository) ? null : repository,
    services:
      services?.filter(({ id, aliases }) => [id, ...aliases].some((name) => usedServices.has(name))) ?? null,
    causes: causes?.filter((cause) => usedCauses.has(cause)) ?? null,
    tags: tags?.filter((tag) => usedTags.has(tag)) ?? null,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !internal.fields.includes(key))),
    internal: { sections: [], fields: [], hosts: [] },
    site: {
      ...config.site,
      url: config.site.url !== null && isInternal(config.site.url) ? null : config.site.url,
      footer: site.footer,
      featured: config.site.featured.filter((id) => ids.has(id)),
    },
  };
}
