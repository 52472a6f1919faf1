import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A report that the repository has. */
export interface ExampleReport {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every report of the example library and every example of the schema. */
export const exampleReports: readonly ExampleReport[] = ["postmortems", "schema/examples"].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && !path.endsWith("README.md"))
    .sort()
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(`${root}${folder}/${path}`, "utf8").replaceAll("\r\n", "\n"),
    })),
);
