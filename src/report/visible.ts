import { wellFormed } from "./well-formed.ts";

/**
 * An author's text on one line, without what cannot be seen but changes how a page reads: control
 * characters and those that reverse the direction of writing are shown as their code points.
 */
export function visible(text: string): string {
  return wellFormed(text)
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) => {
      return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    });
}

/** A text of at most so many characters; a longer one ends in "…", behind a word if one is near. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,.:;∶]+$/u, "")}…`;
}
