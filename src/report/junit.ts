import { testSuite } from "./junit/test-suite.ts";
import { element } from "./junit/xml.ts";
import type { Reporter } from "./reporter.ts";

/** Test results in the XML that began with JUnit: a suite a file, a failed case an error. */
export const reporter: Reporter = ({ files, asOf }, options) => {
  const suites = files.map((file, id) => testSuite(file, id, asOf, options));
  const inside = suites.length === 0 ? [] : ["\n", ...suites.flatMap((suite) => [suite, "\n"])];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, inside)}\n`;
};
