import type { Place } from "../../place.ts";
import type { ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";
import { wellFormed } from "../well-formed.ts";

/** A file as SARIF names it: a relative URI, percent-encoded, below the root of the repository. */
export function artifactLocation(path: string, options: ReportOptions): object {
  const uri = wellFormed(repositoryPath(path, options)).split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}

/** A range; lines and columns from 1 and an exclusive end, as ours. */
export function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
