import type { Config, Service, Severity } from "./config.ts";
import { defaultConfig } from "./default-config.ts";

/** What `afterword.yml` may hold; validated by its schema before it comes here. */
export type ConfigSpec = {
  readonly [Key in keyof Config]?: unknown;
};

/** Fills in every default. The spec must have passed the schema. */
export function normalizeConfig(spec: ConfigSpec): Config {
  const given = spec as Partial<Config>;
  const severities = (given.severities ?? defaultConfig.severities).map((one) => normalizeSeverity(one));
  return {
    ...defaultConfig,
    ...given,
    base: withSlash(given.base ?? defaultConfig.base),
    severities,
    serviceLevels: given.serviceLevels ?? usualServiceLevels(severities),
    services: given.services?.map((service) => normalizeService(service)) ?? null,
    limits: { ...defaultConfig.limits, ...given.limits },
    trackers: (given.trackers ?? []).map(({ url, name }) => ({ url, name: name ?? null })),
    measures: { ...defaultConfig.measures, ...given.measures },
    window: { ...defaultConfig.window, ...given.window },
    internal: { ...defaultConfig.internal, ...given.internal },
    site: {
      ...defaultConfig.site,
      ...given.site,
      url: given.site?.url?.replace(/\/$/, "") ?? null,
      accent: normalizeAccent(given.site?.accent),
    },
  };
}

/** A base always ends in a slash, so that paths can be put behind it. */
export function withSlash(base: string): string {
  return base.endsWith("/") ? base : `${base}/`;
}

/** One colour stands for both. */
function normalizeAccent(accent: string | Config["site"]["accent"] | undefined): Config["site"]["accent"] {
  return typeof accent === "string" ? { light: accent, dark: accent } : (accent ?? null);
}

/** Days for the two highest severities; the others have no service level unless the library gives one. */
function usualServiceLevels(severities: readonly Severity[]): Readonly<Record<string, number>> {
  return Object.fromEntries(severities.slice(0, 2).map(({ id }, index) => [id, index === 0 ? 15 : 30]));
}

function normalizeSeverity({ id, name, requires }: Partial<Severity> & { id: string }): Severity {
  return { id, name: name ?? id, requires: requires ?? [] };
}

function normalizeService(service: Partial<Service> & { id: string }): Service {
  return {
    id: service.id,
    name: service.name ?? service.id,
    owner: service.owner ?? null,
    aliases: service.aliases ?? [],
    retired: service.retired ?? false,
  };
}
