/** How costly an underscore and a character reference are to the parser, each with all others of its block. */
const weights: ReadonlyMap<string, number> = new Map([
  ["_", 1],
  ["&", 5],
]);

/** The most that is parsed, about half a second's worth: no report written by people comes near. */
const most = 200_000_000;

const rawHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];

/**
 * The line of the block at which a text becomes too costly to parse; null where it never does.
 * satteri joins the pieces of a paragraph one by one, which takes time and memory that grow with the
 * square of their number, and ends the whole process when its memory is full. Fenced code and raw
 * HTML have no such pieces and are passed over, by the rules of CommonMark for what opens and
 * closes them.
 */
export function findCostlyLine(text: string): number | null {
  if (!/[_&]/.test(text)) return null;
  let total = 0;
  let block = { line: 1, weight: 0 };
  let closing: RegExp | null = null;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (closing !== null) {
      if (closing.test(line)) closing = null;
      continue;
    }
    const html = rawHtml.find(([opening]) => opening.test(line));
    const opened: RegExp | null = fenceClosing(line) ?? html?.[1] ?? null;
    if (opened !== null || line.trim() === "") {
      total += block.weight ** 2;
      block = { line: index + 2, weight: 0 };
      closing = opened !== null && !(html !== undefined && opened.test(line.slice(4))) ? opened : null;
      continue;
    }
    block.weight += weightOf(line);
    if (total + block.weight ** 2 > most) return block.line;
  }
  return null;
}

/** What closes the fenced code that a line opens; null where it opens none. */
function fenceClosing(line: string): RegExp | null {
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
  return fence === undefined ? null : new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t\\r]*$`);
}

function weightOf(line: string): number {
  let weight = 0;
  for (const character of line) weight += weights.get(character) ?? 0;
  return weight;
}
