import type { Postmortem } from "../model/postmortem.ts";

/**
 * The text of a report that can be found: summary and symptoms first, then everything else in
 * document order. The title is not in it, since Pagefind finds it in the metadata and an excerpt
 * that repeats it says nothing.
 */
export function searchText(postmortem: Postmortem): string {
  const told = new Set<string>();
  // A combined section gives two prose parts the same text; it counts once.
  const once = (text: string | null | undefined): readonly string[] => {
    const trimmed = (text ?? "").trim();
    if (trimmed === "" || told.has(trimmed)) return [];
    told.add(trimmed);
    return [trimmed];
  };
  const has = (name: string) => postmortem.sections.some((section) => section.name === name);
  return separateSymbols(
    [
      ...once(postmortem.summary?.text),
      ...once(postmortem.symptoms?.text),
      ...postmortem.sections.flatMap((section) => {
        const text = once(section.text);
        // The title of a canonical section is the same on every report.
        return section.name === null ? [...once(section.title), ...text] : text;
      }),
      ...once(postmortem.impact.text),
      ...once(postmortem.rootCause?.text),
      ...once(postmortem.resolution?.text),
      ...once(postmortem.lessons?.text),
      // Given in the front matter, they are in no section.
      ...(has("timeline") ? [] : postmortem.timeline.flatMap((entry) => once(entry.text))),
      ...(has("measures") ? [] : postmortem.measures.flatMap((measure) => once(measure.text))),
      ...once(labels(postmortem).join(", ")),
    ].join("\n\n"),
  );
}

function labels(postmortem: Postmortem): readonly string[] {
  const { services, causes, tags, incidents, trigger, detection, mitigation, id } = postmortem;
  const all = [...services, ...causes, ...tags, ...incidents, trigger, detection, mitigation, id];
  return [...new Set(all.filter((label): label is string => label !== null && label !== "unknown"))];
}

/** Put after a symbol inside a word, and removed again with its space where the text is shown. */
export const wordBreak = "\u2060 ";

// The symbols of ASCII, currencies, arrows and signs of arithmetic: \p{S}, without what no word has
// beside it. Written as ranges, since the property makes this the slowest step of all.
const symbolBeforeWord =
  /([$+<=>^`|~\u00a2-\u00a6\u00a9\u00ac\u00ae-\u00b1\u00d7\u00f7\u20a0-\u20bf\u2190-\u22ff])(?=[\p{L}\p{N}])/gu;

/**
 * Pagefind takes words apart at punctuation, but not at symbols: without a break "E1234" would not
 * be found in "code=E1234", nor "2s" in "p99>2s". The browser replaces symbols in a query likewise.
 */
export function separateSymbols(text: string): string {
  return text.replace(symbolBeforeWord, `$1${wordBreak}`);
}
