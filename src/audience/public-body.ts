import { internalMarksOf } from "../parse/internal-marks.ts";
import { type ParsedReport, parseReport } from "../parse/parse-report.ts";
import { SourceText } from "../source-text.ts";
import { cutText, tableRanges } from "./cut-text.ts";
import { dropEmpty } from "./drop-empty.ts";
import { type Hiding, hideAddresses } from "./hide-addresses.ts";
import { type InternalSections, sectionRanges } from "./internal-sections.ts";

/**
 * The Markdown of a report without what only internal readers may see. It is cut from the text,
 * which is then read again, so that nothing that follows can know it. Lines keep their numbers;
 * the source is blank, since no published value is taken from it.
 */
export function publicBody(
  parsed: ParsedReport,
  sections: InternalSections,
  hiding: Hiding,
  maximumDepth: number,
): Pick<ParsedReport, "tree" | "source" | "split"> {
  const { path, source, tree, split } = parsed;
  const hidden = [...internalMarksOf(parsed).hidden, ...sectionRanges(tree, sections)];
  const rest = () => cutText(source.value, hidden, tableRanges(tree));
  const shown = hidden.length === 0 ? tree : dropEmpty(parseReport(path, rest(), maximumDepth).tree);
  return {
    tree: hideAddresses(shown, hiding),
    source: new SourceText(source.value.replace(/[^\r\n]/g, " ")),
    split: split.kind === "found" ? { ...split, yaml: "" } : split,
  };
}
