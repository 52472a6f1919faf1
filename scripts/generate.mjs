// Writes what is derived: from the schema the types of records and the schema of front matter, from
// the rules their documentation.
// With --check it writes nothing and fails where something written is out of date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compile } from "json-schema-to-typescript";
import { catalogue } from "../dist/src/validate/catalogue.js";
import { loadRules } from "../dist/src/validate/load-rules.js";
import { ruleIndex, rulePage } from "../dist/src/validate/rule-page.js";
import { frontMatterSchema } from "../dist/src/schema/front-matter-schema.js";

const record = JSON.parse(readFileSync("schema/postmortem.schema.json", "utf8"));
// Conditions cannot be said in types, and markers are written as one or several.
const { allOf: _conditions, required: _required, ...plain } = record;
const types = await compile(plain, "PostmortemRecord", {
  bannerComment: "// Generated from schema/postmortem.schema.json by `npm run generate`. Do not edit.",
  additionalProperties: false,
});
const derived = new Map([
  ["src/schema/generated/postmortem-record.ts", types.replace(/export interface Postmortem\b/, "export interface PostmortemRecord")],
  ["schema/frontmatter.schema.json", `${JSON.stringify(frontMatterSchema(record), null, 2)}\n`],
]);

const entries = catalogue(await loadRules());
derived.set("docs/rules/README.md", ruleIndex(entries));
for (const entry of entries) derived.set(`docs/rules/${entry.id}.md`, rulePage(entry));

const isCheck = process.argv.includes("--check");
for (const [file, content] of derived) {
  let written = "";
  try {
    written = readFileSync(file, "utf8");
  } catch {}
  if (written === content) continue;
  if (isCheck) {
    process.stderr.write(`${file} is out of date: run npm run generate.\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
