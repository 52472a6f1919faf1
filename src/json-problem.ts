/** What is wrong with a text that is no JSON, and where; line and column from 1. */
export interface JsonProblem {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\r\n]*/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Finds the first place at which a text stops being JSON; null where it is JSON. `JSON.parse` says
 * where only for some mistakes.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const closers: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let wanted: readonly string[] = ["a value"];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const afterValue = (): readonly string[] => {
    const closer = closers.at(-1);
    return closer === undefined ? ["the end"] : [",", closer];
  };
  for (;;) {
    skip(space);
    const next = text[at];
    if (next === undefined) return wanted[0] === "the end" ? null : problem(text, at, wanted);
    if (wanted.includes(next)) {
      at += 1;
      if (next === ":") wanted = ["a value"];
      else if (next === ",") wanted = closers.at(-1) === "}" ? ["a key in quotes"] : ["a value"];
      else {
        closers.pop();
        wanted = afterValue();
      }
    } else if (wanted.includes("a key in quotes")) {
      const end = endOfString(text, at);
      if (end === null) return problem(text, at, wanted);
      at = end;
      wanted = [":"];
    } else if (!wanted.includes("a value")) {
      return problem(text, at, wanted);
    } else if (next === "{") {
      at += 1;
      closers.push("}");
      wanted = ["a key in quotes", "}"];
    } else if (next === "[") {
      at += 1;
      closers.push("]");
      wanted = ["a value", "]"];
    } else {
      const end = endOfString(text, at);
      if (end !== null) at = end;
      else if (!skip(plain)) return problem(text, at, wanted);
      wanted = afterValue();
    }
  }
}

/** Where the text in quotes at an index ends; null where there is none, or it is not closed or escaped. */
function endOfString(text: string, from: number): number | null {
  if (text[from] !== '"') return null;
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === '"') return at + 1;
    if (character < " ") return null;
    if (character !== "\\") continue;
    escapeSequence.lastIndex = at;
    const found = escapeSequence.exec(text);
    if (found === null) return null;
    at += found[0].length - 1;
  }
  return null;
}

function problem(text: string, at: number, wanted: readonly string[]): JsonProblem {
  const before = text.slice(0, at).split("\n");
  const [character] = text.slice(at);
  const found =
    character === undefined
      ? "end"
      : character === '"'
        ? "text that is not closed or escaped"
        : `“${character}”`;
  const expected = wanted.map((word) => (word.length === 1 ? `“${word}”` : word)).join(" or ");
  return {
    reason: `Unexpected ${found}, expected ${expected}`,
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  };
}
