import { expect, test } from "vitest";
import { isIdle, readState, toggled, writeState } from "../../site/client/search-state.ts";

const facets = ["severity", "service"];

test("a state survives the way through an address", () => {
  const address = "q=too+many+clients&severity=sev1&severity=sev2&order=newest";
  const state = readState(new URLSearchParams(address), facets);
  expect(writeState(state).toString()).toBe(address);
});

test("what is no facet and no order is ignored", () => {
  const state = readState(new URLSearchParams("other=1&order=sideways"), facets);
  expect(isIdle(state)).toBe(true);
  expect(writeState(state).toString()).toBe("");
});

test("values are chosen and no longer chosen", () => {
  const none = readState(new URLSearchParams(), facets);
  const one = toggled(none, "severity", "sev1");
  const two = toggled(one, "severity", "sev2");
  expect([...two.chosen]).toEqual([["severity", ["sev1", "sev2"]]]);
  expect(toggled(toggled(two, "severity", "sev1"), "severity", "sev2")).toEqual(none);
});
