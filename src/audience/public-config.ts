import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { internalAddresses } from "./internal-addresses.ts";
import { mapTexts } from "./map-texts.ts";

/**
 * A configuration as public pages may know it: without internal fields and addresses, and with no
 * service, cause, tag or featured report that no public report has.
 */
export function publicConfig(config: Config, reports: readonly Report[]): Config {
  const { internal, repository, site } = config;
  const { isInternal, hide } = internalAddresses(internal.hosts);
  const { title, severities, services, causes, tags, fields, footer } = mapTexts(textsOf(config), (text) =>
    hide(text),
  ) as ReturnType<typeof textsOf>;
  const used = (key: string): ReadonlySet<unknown> =>
    new Set(reports.flatMap(({ record }) => (Array.isArray(record[key]) ? record[key] : [])));
  const [usedServices, usedCauses, usedTags] = [used("services"), used("causes"), used("tags")];
  const ids = new Set(reports.map(({ id }) => id));
  const url = site.url !== null && isInternal(site.url) ? null : site.url;
  return {
    ...config,
    audience: "public",
    title,
    severities,
    repository: repository !== null && isInternal(repository) ? null : repository,
    services:
      services?.filter(({ id, aliases }) => [id, ...aliases].some((name) => usedServices.has(name))) ?? null,
    causes: causes?.filter((cause) => usedCauses.has(cause)) ?? null,
    tags: tags?.filter((tag) => usedTags.has(tag)) ?? null,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !internal.fields.includes(key))),
    internal: { sections: [], fields: [], hosts: [] },
    site: { ...site, url, footer, featured: site.featured.filter((id) => ids.has(id)) },
  };
}

/** What pages say of a configuration; the rest is only looked up in. */
function textsOf({ title, severities, services, causes, tags, fields, site }: Config) {
  return { title, severities, services, causes, tags, fields, footer: site.footer };
}
