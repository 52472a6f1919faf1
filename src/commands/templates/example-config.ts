/** The afterword.yml that `init` writes; `schema` is the way from it to the schema for editors, null where there is none. */
export function exampleConfig(schema: string | null): string {
  const line = schema === null ? "" : `# yaml-language-server: $schema=${schema}\n`;
  return `${line}${body}`;
}

const body = `# How this library of postmortems is read, checked and shown. Every setting is optional.
title: Postmortems

# Zone of times whose report names none: an IANA name such as Europe/Berlin.
timezone: UTC

# Where the site is, if not at the root of its host.
# base: /postmortems/

# The services that reports may name, and no others. Without this list any name is fine.
# services:
#   - { id: checkout, name: Checkout, owner: "@orders" }
#   - { id: orders, name: Orders, owner: "@orders", aliases: [order-service] }

# The most severe first. What a severity requires, its reports must have.
# severities:
#   - { id: sev1, name: Critical, requires: [resolution, authors] }
#   - { id: sev2, name: Major }
#   - { id: sev3, name: Minor }
#   - { id: sev4, name: Low }

# Closed lists of causes and tags.
# causes: [code, configuration, capacity, dependency, data, network, process, monitoring-gap]
# tags: [weekend, peak-traffic]

# Own keys of the front matter, each with its JSON Schema; a facet can be filtered by.
# fields:
#   region: { type: string, enum: [eu, us], facet: true }

# Further headings that stand for a section.
# sections:
#   rootCause: [Ursache]
#   measures: [Maßnahmen]

# Links that begin with these are the issues of measures.
# trackers:
#   - { url: "https://tracker.example.com/browse/", name: Tracker }

# Where the state of measures comes from, instead of checkboxes: an export of your tracker, CSV or
# JSON with issue, status, owner, due, done, asOf.
# measures: { state: measures-state.csv }

# Days in which measures should be done, by severity, from the day on which the incident was resolved.
# serviceLevels: { sev1: 15, sev2: 30 }

# Levels of rules: off, info, warn, error. See \`afterword rules\`.
# rules:
#   measure-due: warn

# Files below postmortems/ that are no reports.
# ignore: ["drafts/**"]

# Addresses that are no personal data.
# allow: [support@example.com]
`;
