import { publicConfig } from "../../src/audience/public-config.ts";
import { publicReports } from "../../src/audience/public-reports.ts";
import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default-config.ts";
import type { Report } from "../../src/extract/report.ts";
import { type BuiltLibrary, buildLibrary } from "../../src/model/build-library.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { readReport } from "../extract/a-report.ts";

/** What of a library is internal. */
export type Internal = Partial<Config["internal"]>;

/** A report of a library, marked public where its front matter does not say otherwise. */
export function aReport(path: string, body: string, frontMatter = "visibility: public"): Report {
  return readReport(`---\ntitle: Title\ntimezone: UTC\n${frontMatter}\n---\n\n${body}\n`, {
    path: `postmortems/${path}`,
  });
}

/** What a public build is made of. */
export function publicLibrary(
  reports: readonly Report[],
  config: Partial<Config> = {},
  drafts: "none" | "stubs" = "none",
): BuiltLibrary {
  const whole = { ...defaultConfig, ...config };
  const shown = publicReports(reports, { config: whole, drafts: drafts !== "none" });
  return buildLibrary(shown, { config: publicConfig(whole, shown), asOf: "2024-06-01", drafts });
}

/** The one public report of a body and of front matter. */
export function shownOf(body: string, internal: Internal = {}, frontMatter = ""): Postmortem {
  const report = aReport("a.md", body, `visibility: public\n${frontMatter}`);
  const config = { internal: { ...defaultConfig.internal, ...internal }, fields: { own: {} } };
  const [shown] = publicLibrary([report], config).library.postmortems;
  if (shown === undefined) throw new Error("There is no public report.");
  return shown;
}
