import { defaultConfig } from "../../src/config/default-config.ts";
import { momentNames } from "../../src/extract/moments.ts";
import { buildLibrary } from "../../src/model/build-library.ts";
import { postmortemData } from "../../src/outputs/postmortem-data.ts";
import { readReport } from "../extract/a-report.ts";
import { asOf } from "../support/check-files.ts";

/** What a report says to its readers: the record, and the HTML of its sections, without places. */
export function whatItSays(text: string): unknown {
  const report = readReport(text, { path: "postmortems/report.md" });
  const options = { config: defaultConfig, asOf, drafts: "whole" as const };
  const [postmortem] = buildLibrary([report], options).library.postmortems;
  const data = postmortem === undefined ? null : postmortemData(postmortem, "/");
  return withoutWriting({ record: report.record, data });
}

/** Leaves out lines, how times are written, and the sections that are compared entry by entry. */
function withoutWriting({ record, data }: { record: object; data: object | null }): unknown {
  return JSON.parse(
    JSON.stringify({ record, data }, (key, value: unknown) => {
      if (key === "line" || key === "at" || key === "until")
        return key === "line" ? undefined : instant(value);
      if (momentNames.some((name) => name === key)) return value;
      if (key === "sections" && Array.isArray(value)) return value.filter((section) => !isFormatted(section));
      return value;
    }),
  );
}

/** The API's instants stay; what an author wrote for one does not count. */
function instant(value: unknown): unknown {
  return typeof value === "string" && !/^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(value) ? undefined : value;
}

function isFormatted(section: { readonly name?: unknown }): boolean {
  const names = [section.name].flat();
  return names.includes("timeline") || names.includes("measures");
}
