import { visible } from "../visible.ts";
import { code } from "./code.ts";

/**
 * What git hosts make of plain words after Markdown is read, where a backslash is of no help:
 * mentions and addresses, references to issues, merge requests and commits, labels, entities,
 * formulas, links, and names of emoji.
 */
const live = /[@#!~%&$^][\w#]|:\/\/|www\.|:[a-z_+-][\w+-]*:|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b|^\/[a-z]/i;

/** Between these a word begins or ends; none of them is part of a mention, a reference or a link. */
const delimiters = /([\s“”‘’„"(),;]+)/u;

/**
 * A sentence with an author's words in it as inline Markdown that shows them and does nothing else.
 * Words in backticks stay code, and so become words that a git host would bring to life.
 */
export function prose(text: string): string {
  const parts = visible(text).split(/`([^`]+)`/);
  const written = parts.map((part, index) => (index % 2 === 1 ? code(part) : words(part))).join("");
  return atStart(written);
}

function words(text: string): string {
  return text
    .split(delimiters)
    .map((word, index) =>
      index % 2 === 1 ? escaped(word) : live.test(word) ? liveWord(word) : escaped(word),
    )
    .join("");
}

/** Punctuation behind a word stays outside its code. */
function liveWord(word: string): string {
  const [, core = word, rest = ""] = /^(.*?)([.:?!]*)$/su.exec(word) ?? [];
  return `${code(core)}${escaped(rest)}`;
}

/** Underscores within a word mean nothing in Markdown and stay readable. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<>~$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=[\w#])/g, "\\&");
}

/** What would begin a heading, a list, a quote or a rule at the start of a line, or end a heading. */
function atStart(markdown: string): string {
  return markdown
    .replace(/^[-+=#|:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/(?<![\\#])#+$/, "\\$&");
}
