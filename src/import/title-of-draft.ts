import { plainHeading } from "../extract/section-names.ts";
import type { Fact } from "./fact.ts";
import type { ImportDocument } from "./import-document.ts";
import type { HeadingPiece } from "./piece.ts";

const generic =
  /^(?:(?:the )?(?:incident|outage|issue|public|official|blameless|web stack|service|system)?[ -]?(?:post[- ]?mortem|post[- ]?incident|incident|rca|outage|root cause analysis)(?: (?:report|review|analysis|document|summary))?|report|post[- ]?mortem(?: report| analysis)?|incident report|untitled|readme|index)$/;

/** The title of a draft: the front matter's, the heading's, else one from the file's name or the first words. */
export function titleOfDraft(
  document: ImportDocument,
  heading: HeadingPiece | null,
  firstWords: string,
): Fact {
  const stated = document.facts.find(({ field }) => field === "title");
  if (stated !== undefined) return stated;
  const text = heading === null ? "" : plainTitle(heading.text);
  if (text !== "" && !generic.test(plainHeading(text))) {
    return { field: "title", value: text, how: "read", from: text, line: heading?.line ?? null };
  }
  const fromName = nameTitle(document.name);
  if (fromName !== null) {
    return { field: "title", value: fromName, how: "guessed", from: "the file's name", line: null };
  }
  const clipped = clip(plainTitle(firstWords));
  const value = clipped === "" ? (text === "" ? "Untitled incident" : text) : clipped;
  return { field: "title", value, how: "guessed", from: "the first words", line: heading?.line ?? null };
}

/** A heading without markup: what is bold, linked or code is its words. */
export function plainTitle(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/<[^>\s][^>]*>/g, "")
    .replace(/(\*\*|__|`|~~)/g, "")
    .replace(/(^|\s)[*_](\S[^*_]*)[*_](?=\s|$)/g, "$1$2")
    .replace(/\\([^\w\s])/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/[\s:]+$/, "")
    .trim();
}

/** Whether a title says no more than that it is a report. */
export function isGenericTitle(text: string): boolean {
  return generic.test(plainHeading(text));
}

function nameTitle(name: string): string | null {
  const words = name
    .replace(/(?:19|20)\d{2}[-_.]\d{1,2}[-_.]\d{1,2}|\b(?:19|20)\d{6}\b/g, " ")
    .replace(/[-_.\s]+/g, " ")
    .trim();
  if (words.length < 6 || generic.test(words.toLowerCase()) || !/\p{L}{3}/u.test(words)) return null;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function clip(text: string): string {
  const sentence = /^.{12,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  if (sentence.length <= 90) return sentence.replace(/[.\s]+$/, "");
  return `${sentence.slice(0, 88).replace(/\s+\S*$/, "")}…`;
}
