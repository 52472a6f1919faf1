import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";
import { postmortemData } from "./postmortem-data.ts";

/** /api/v1/postmortems/<id>.json: everything that was understood of each report. */
export const output: Output = ({ library }) =>
  new Map(
    library.postmortems.map((postmortem) => [
      `api/v1/postmortems/${postmortem.id}.json`,
      jsonText(postmortemData(postmortem, library.config.base)),
    ]),
  );
