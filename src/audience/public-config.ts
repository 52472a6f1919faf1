import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { internalAddresses } from "./internal-addresses.ts";

/**
 * A configuration as public pages may know it: without internal fields and addresses, and with no
 * service, cause, tag or featured report that no public report has.
 */
export function publicConfig(config: Config, reports: readonly Report[]): Config {
  const { internal, services, causes, tags, fields, repository, site } = config;
  const { isInternal, hide } = internalAddresses(internal.hosts);
  const used = (key: string): ReadonlySet<unknown> =>
    new Set(reports.flatMap(({ record }) => (Array.isArray(record[key]) ? record[key] : [])));
  const usedServices = used("services");
  const usedCauses = used("causes");
  const usedTags = used("tags");
  const ids = new Set(reports.map(({ id }) => id));
  return {
    ...config,
    audience: "public",
    title: hide(config.title),
    repository: repository !== null && isInternal(repository) ? null : repository,
    services:
      services?.filter(({ id, aliases }) => [id, ...aliases].some((name) => usedServices.has(name))) ?? null,
    causes: causes?.filter((cause) => usedCauses.has(cause)) ?? null,
    tags: tags?.filter((tag) => usedTags.has(tag)) ?? null,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !internal.fields.includes(key))),
    internal: { sections: [], fields: [], hosts: [] },
    site: {
      ...site,
      footer: site.footer === null ? null : hide(site.footer),
      featured: site.featured.filter((id) => ids.has(id)),
    },
  };
}
