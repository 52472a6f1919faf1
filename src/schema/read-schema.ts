import { readFileSync } from "node:fs";
import { packageFile } from "../package-file.ts";

/** Reads one of the schemas that ship with Afterword. */
export function readSchema(name: "postmortem" | "config" | "frontmatter"): Record<string, unknown> {
  return JSON.parse(readFileSync(packageFile("schema", `${name}.schema.json`), "utf8"));
}
