import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";

/** /api/v1/statistics.json: the figures with all that they are made of. */
export const output: Output = ({ statistics }) => new Map([["api/v1/statistics.json", jsonText(statistics)]]);
