import { readSchema } from "../schema/read-schema.ts";
import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";

/** /schema/v1/: the schemas of records and of front matter, for editors and other programs. */
export const output: Output = () =>
  new Map([
    ["schema/v1/postmortem.schema.json", jsonText(readSchema("postmortem"))],
    ["schema/v1/frontmatter.schema.json", jsonText(readSchema("frontmatter"))],
  ]);
