import { lintSource } from "@secretlint/core";
import { secretLintProfiler } from "@secretlint/profiler";
import { creator as recommended } from "@secretlint/secretlint-rule-preset-recommend";

// secretlint notes when each rule began and ended, keeps the notes for ever, and looks through all of
// them at each: the time for a library grew with the square of its reports.
secretLintProfiler.mark = () => undefined;

/** Something in a text that looks like a secret. */
export interface FoundSecret {
  /** What it looks like, e.g. "GitHub Token"; never the secret itself. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const config = {
  rules: [
    {
      id: "@secretlint/secretlint-rule-preset-recommend",
      rule: recommended,
      rules: [{ id: "@secretlint/secretlint-rule-aws", options: { enableIDScanRule: true } }],
    },
  ],
};

/** Finds what secretlint's recommended rules take for secrets. Nothing is looked up or sent anywhere. */
export async function findSecrets(text: string): Promise<readonly FoundSecret[]> {
  const { messages } = await lintSource({
    source: { content: text, filePath: "/report.md", ext: ".md", contentType: "text" },
    options: { config, noPhysicFilePath: true },
  });
  // secretlint counts from behind a byte order mark.
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return messages
    .filter((message) => message.type === "message")
    .map(({ message, range }) => ({ kind: kindOf(message), start: range[0] + mark, end: range[1] + mark }));
}

/** "found AWS Access Key ID: AKIA…" without what was found. */
function kindOf(message: string): string {
  return message
    .replace(/^found\s+/i, "")
    .replace(/:.*$/s, "")
    .trim();
}
