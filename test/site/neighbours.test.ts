import { expect, test } from "vitest";
import { neighbours } from "../../site/parts/neighbours.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf } from "./a-page.tsx";

const facts = { services: ["payments", "unknown"], causes: ["certificate", "unknown"], trigger: "expiry" };
const reports = [
  anIncident("again", "2024-05-01T09:00", 30, {
    ...facts,
    title: "The callback certificate ended again",
    related: ["named"],
  }),
  anIncident("first", "2023-02-01T09:00", 30, { ...facts, title: "The callback certificate ended" }),
  anIncident("alike", "2023-01-01T09:00", 30, { ...facts, title: "Something quite different" }),
  anIncident("named", "2022-01-01T09:00", 30, { title: "Named by another" }),
  anIncident("unknowns", "2021-01-01T09:00", 30, { services: ["unknown"], causes: ["unknown"] }),
];

async function found(id: string): Promise<Record<string, readonly string[]>> {
  const site = await aSiteOf(reports);
  const report = site.find(id);
  if (report === undefined) throw new Error(`There is no report ${id}.`);
  const { related, similar, alike } = neighbours(site, report);
  return {
    related: related.map((each) => each.id),
    similar: similar.map(({ postmortem }) => postmortem.id),
    alike: alike.map((each) => each.id),
  };
}

test("a report leads to those it names, to earlier ones like it, and to earlier ones with its labels", async () => {
  expect(await found("again")).toEqual({ related: ["named"], similar: ["first"], alike: ["alike"] });
});

test("a report leads back to those that name it", async () => {
  expect(await found("named")).toEqual({ related: ["again"], similar: [], alike: [] });
});

test("later reports are not seen before, and what is unknown is not shared", async () => {
  expect(await found("alike")).toEqual({ related: [], similar: [], alike: [] });
  expect(await found("unknowns")).toEqual({ related: [], similar: [], alike: [] });
});
