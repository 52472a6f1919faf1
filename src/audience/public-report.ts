import type { Config } from "../config/config.ts";
import { type ExtractOptions, extractReport } from "../extract/extract-report.ts";
import type { Report } from "../extract/report.ts";
import type { Hiding } from "./hide-addresses.ts";
import { internalSections } from "./internal-sections.ts";
import { publicBody } from "./public-body.ts";
import { type InternalFacts, publicFacts } from "./public-facts.ts";

/** What decides what of a report is public. */
export interface PublicContext extends Pick<InternalFacts, "isKnown"> {
  readonly config: Config;
  readonly options: ExtractOptions;
  readonly hiding: Hiding;
}

/** A report as if nothing in it had ever been internal, but with the times that the whole one has. */
export function publicReport(whole: Report, { config, options, hiding, isKnown }: PublicContext): Report {
  const { parsed } = whole;
  const sections = internalSections(config.internal.sections, options.sections);
  const facts = { fields: config.internal.fields, sections: sections.names, isKnown };
  const values = parsed.values && { ...parsed.values, data: publicFacts(parsed.values.data, facts, hiding) };
  const body = publicBody(parsed, sections, hiding, config.limits.depth);
  return extractReport({ ...parsed, ...body, values }, options, whole);
}
