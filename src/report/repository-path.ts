import type { ReportOptions } from "./reporter.ts";

/** The path of a file of the library as its git host knows it: relative to the repository, with "/". */
export function repositoryPath(path: string, { folder }: ReportOptions): string {
  return folder === undefined || folder === "" ? path : `${folder}/${path}`;
}
