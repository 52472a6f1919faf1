import type { FileSystem } from "../effects.ts";
import type { ReportFile } from "../read/find-reports.ts";
import { type ReadReport, readReport } from "../read/read-report.ts";

const atOnce = 64;

/** Reads files, some at once, in the order given. */
export async function readReports(
  files: FileSystem,
  found: readonly ReportFile[],
  maximumBytes: number,
): Promise<readonly ReadReport[]> {
  const reads: ReadReport[] = [];
  for (let start = 0; start < found.length; start += atOnce) {
    const batch = found.slice(start, start + atOnce);
    reads.push(
      ...(await Promise.all(
        batch.map(({ absolute, path }) => readReport(files, absolute, path, maximumBytes)),
      )),
    );
  }
  return reads;
}
