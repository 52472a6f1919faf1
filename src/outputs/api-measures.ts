import { jsonText } from "./json-text.ts";
import { measuresData } from "./measure-data.ts";
import type { Output } from "./output.ts";

/** /api/v1/measures.json: the measures of all reports. */
export const output: Output = ({ library }) => {
  const measures = measuresData(library);
  const data = { version: 1, asOf: library.asOf, count: measures.length, measures };
  return new Map([["api/v1/measures.json", jsonText(data)]]);
};
