import { defaultConfig } from "../../src/config/default-config.ts";
import { formatReport } from "../../src/format/format-report.ts";

/** The formatted text of a report that can be formatted. */
export function formatText(text: string, { sort = false }: { readonly sort?: boolean } = {}): string {
  const result = formatReport(text, { sort, config: defaultConfig });
  if (result.problem !== null) throw new Error(result.problem);
  return result.text;
}
