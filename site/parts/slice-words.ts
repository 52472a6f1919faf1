import type { SliceKind } from "../../src/model/slices.ts";

/** What a kind of slice is called: one of them, and their page. */
export const sliceWords: Readonly<Record<SliceKind, { readonly one: string; readonly title: string }>> = {
  services: { one: "Service", title: "Services" },
  causes: { one: "Cause", title: "Causes" },
  severities: { one: "Severity", title: "Severities" },
  tags: { one: "Tag", title: "Tags" },
  years: { one: "Year", title: "Years" },
};
