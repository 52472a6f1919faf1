import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";
import { libraryEntry } from "./postmortem-data.ts";
import { stubEntry } from "./stub-entry.ts";

/** /api/v1/library.json: the facts of every report, and drafts by title and authors alone. */
export const output: Output = ({ library, stubs }) => {
  const { asOf, config, postmortems } = library;
  const entries = [
    ...postmortems.map((postmortem) => libraryEntry(postmortem, config.base)),
    ...stubs.map((stub) => stubEntry(stub, config.base)),
  ];
  const data = { version: 1, asOf, count: entries.length, postmortems: entries };
  return new Map([["api/v1/library.json", jsonText(data)]]);
};
