import { visible } from "../visible.ts";

/**
 * A value as a code span: git hosts make neither markup nor mentions, references or links of what
 * is in one. Not for table cells, where a "|" would end it.
 */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === "") return "` `";
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${ticks}${space}${shown}${space}${ticks}`;
}
