import type { Config } from "./config.ts";

/** What holds where `afterword.yml` says nothing, or is missing. */
export const defaultConfig: Config = {
  title: "Postmortems",
  timezone: null,
  repository: null,
  base: "/",
  audience: "internal",
  severities: ["sev1", "sev2", "sev3", "sev4"].map((id) => ({ id, name: id, requires: [] })),
  services: null,
  causes: null,
  tags: null,
  fields: {},
  sections: {},
  rules: {},
  ignore: [],
  limits: { fileBytes: 1024 * 1024, depth: 100 },
  trackers: [],
  links: {},
  serviceLevels: { sev1: 15, sev2: 30 },
  measures: { state: null },
  window: { since: null, until: null },
  internal: { sections: [], fields: [], hosts: [] },
  allow: [],
  site: { url: null, logo: null, accent: null, css: null, footer: null, featured: [] },
};
