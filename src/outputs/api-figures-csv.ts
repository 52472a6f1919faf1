import { figureCsv } from "./figure-csv.ts";
import type { Output } from "./output.ts";

/** /api/v1/statistics/<id>.csv: the rows of each figure. */
export const output: Output = ({ statistics }) =>
  new Map(
    Object.entries(statistics.figures).map(([id, figure]) => [
      `api/v1/statistics/${id}.csv`,
      figureCsv(figure),
    ]),
  );
