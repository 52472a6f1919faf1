import type { CatalogueEntry } from "./catalogue.ts";

/** The page of a rule in docs/rules/, as Markdown. */
export function rulePage({ id, group, level, summary, why, examples, waivable }: CatalogueEntry): string {
  return `# ${id}

${summary}

| group | level |
| --- | --- |
| ${group} | ${level} |

${why}

## Not so

${fenced(examples.bad)}

## But so

${fenced(examples.good)}

${
  waivable
    ? `\`rules: { ${id}: off }\` in \`afterword.yml\` sets its level; \`<!-- afterword-disable-line ${id}: why -->\` at the end of a line leaves one finding out.`
    : "It cannot be waived."
}
`;
}

/** The index of docs/rules/. */
export function ruleIndex(entries: readonly CatalogueEntry[]): string {
  const rows = entries.map(
    ({ id, group, level, summary }) =>
      `| [${id}](${id}.md) | ${group} | ${level} | ${summary.replaceAll("|", "\\|")} |`,
  );
  return `# Rules

Generated from \`src/rules/\` and \`src/library-rules/\` by \`npm run generate\`.

| rule | group | level | finds |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}
