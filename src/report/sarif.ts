import { documentation } from "../validate/finding.ts";
import type { Reporter } from "./reporter.ts";
import { sarifResults } from "./sarif/results.ts";
import { sarifRules } from "./sarif/rules.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0, for code scanning and the editors that read it. */
export const reporter: Reporter = (result, options) => {
  const findings = result.files.flatMap((file) => file.findings);
  const rules = sarifRules(options.rules ?? [], findings);
  const run = {
    tool: {
      driver: {
        name: "afterword",
        ...(options.version !== undefined && { version: options.version }),
        informationUri: new URL("/", documentation).href,
        rules,
      },
    },
    invocations: [{ executionSuccessful: true }],
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    results: sarifResults(
      result.files,
      rules.map(({ id }) => id),
      options,
    ),
    properties: { asOf: result.asOf, files: result.files.length },
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
};
