import type { Report } from "../extract/report.ts";
import type { BuildContext } from "./build-postmortem.ts";
import type { Postmortem } from "./postmortem.ts";

/** Builds the model of a report. */
export type BuildReport = (report: Report, context: BuildContext) => Postmortem | null;

interface Remembered extends Pick<BuildContext, "config" | "asOf"> {
  /** Where the report's links lead. */
  readonly links: ReadonlyMap<string, string>;
  readonly postmortem: Postmortem | null;
}

/**
 * Builds a report again only where something changed that its model depends on: the report, the
 * configuration, the day, or where its links lead. The same report has to come as the same object,
 * and so has the same configuration.
 */
export function rememberBuilt(build: BuildReport): BuildReport {
  const remembered = new WeakMap<Report, Remembered>();
  return (report, context) => {
    const known = remembered.get(report);
    if (known !== undefined && isSame(known, context)) return known.postmortem;
    const { config, asOf } = context;
    const links = new Map<string, string>();
    const resolve = (url: string): string => {
      const target = context.resolve(url);
      links.set(url, target);
      return target;
    };
    const postmortem = build(report, { config, asOf, resolve });
    remembered.set(report, { config, asOf, links, postmortem });
    return postmortem;
  };
}

/** Resolves every link again, which is also how the files that it shows become known to the library. */
function isSame({ config, asOf, links }: Remembered, context: BuildContext): boolean {
  if (config !== context.config || asOf !== context.asOf) return false;
  return [...links].every(([url, target]) => context.resolve(url) === target);
}
