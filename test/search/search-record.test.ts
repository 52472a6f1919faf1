import { expect, test } from "vitest";
import { searchRecord } from "../../src/search/search-record.ts";
import { searchSettings } from "../../src/search/search-settings.ts";
import { aConfig, anIncident, aPostmortem } from "../statistics/a-postmortem.ts";

const severities = [
  { id: "sev1", name: "Critical", requires: [] },
  { id: "sev2", name: "Major", requires: [] },
];
const config = {
  ...aConfig,
  base: "/library/",
  severities,
  services: [{ id: "orders", name: "Order service", owner: null, aliases: [], retired: false }],
  fields: { customerTier: { type: "string", facet: true }, ticket: { type: "string" } },
};

test("a record has what is shown, filtered and sorted by", () => {
  const incident = anIncident("pool", "2024-05-12T13:30", 60, {
    title: "The pool was empty",
    severity: "sev1",
    services: ["orders", "checkout"],
    causes: ["capacity"],
    trigger: "traffic",
    detection: "monitoring",
    fields: { customerTier: ["gold", "silver"], ticket: "T-1" },
  });
  expect(searchRecord(incident, config)).toEqual({
    url: "postmortems/pool/",
    content: "orders, checkout, capacity, traffic, monitoring, pool",
    language: "en",
    meta: {
      title: "The pool was empty",
      date: "2024-05-12",
      severity: "Critical",
      services: "Order service, checkout",
      lasted: "m0000060",
    },
    filters: {
      severity: ["sev1"],
      service: ["orders", "checkout"],
      cause: ["capacity"],
      trigger: ["traffic"],
      detection: ["monitoring"],
      year: ["2024"],
      kind: ["incident"],
      customerTier: ["gold", "silver"],
    },
    sort: { date: "2024-05-12T13:30:00Z", minutes: "60" },
  });
});

test("what is not stated is a value of every facet, and every value is a string", () => {
  const record = searchRecord(aPostmortem({ services: ["unknown"], severity: "unknown" }), config);
  for (const facet of ["severity", "service", "cause", "trigger", "detection", "year", "customerTier"]) {
    expect(record.filters[facet]).toEqual(["not stated"]);
  }
  expect(record.sort).toEqual({ date: "0000", minutes: "-1" });
  for (const value of Object.values(record.meta)) expect(value).toEqual(expect.any(String));
});

test("the settings name the facets, severities in the library's order, own fields last", () => {
  const { facets } = searchSettings(config, 1, ["shard-1/"]);
  expect(facets.map(({ name }) => name)).toEqual([
    "Severity",
    "Service",
    "Cause",
    "Trigger",
    "Detection",
    "Year",
    "Kind",
    "Customer tier",
  ]);
  expect(facets[0]?.values.map(({ name }) => name)).toEqual(["Critical", "Major"]);
});
