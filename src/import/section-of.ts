import type { SectionName } from "../extract/section.ts";
import { plainHeading, type SectionLookup } from "../extract/section-names.ts";
import { factField } from "./fact-field.ts";
import { misspeltSection } from "./misspelt-section.ts";

/** What a heading is taken for. */
export interface SectionGuess {
  readonly names: readonly SectionName[];
  /** Whether its words are only like those of a section. */
  readonly guessed: boolean;
}

/** Words that a heading of a section has in it where it is not one of the usual ones; the first fits. */
const wordings: readonly (readonly [SectionName, RegExp])[] = [
  [
    "timeline",
    /\btime ?lines?\b|\bchronolog|\bsequence of events\b|\bkey events\b|\bevent log\b|\bwork ?log\b|^course of events\b|^narrative$|^how it went$|\bwhat happened,? (?:and )?when\b|\bzeitlicher ablauf\b|\bzeitverlauf\b/,
  ],
  [
    "lessons",
    /\blessons?\b|\btake ?aways?\b|\blearnings?\b|\blearn(?:ed|t)\b|\bwent (?:well|wrong|badly|poorly)\b|\b(?:got|were) lucky\b|\bdidn't go\b|\bcould have (?:gone|been)\b/,
  ],
  [
    "measures",
    /\baction (?:items?|points?|plan)\b|\bfollow[- ]?ups?\b|\bnext steps?\b|\bprevent(?:ive|ative|ion|ing)?\b|\bcorrective\b|\bimprovements?\b|\bto-?dos?\b|\bremediation items?\b|\bgoing forward\b|\bmoving forward\b|\bfuture\b|\bwhat(?:'s| is) next\b|\brecommendations?\b|\bcounter ?measures?\b|\bwhat (?:needs? to|must|should|will|are we|we(?:'ll| will| are| plan| want| change))\b|\bdoing about it\b|\bhappen(?:ing)? again\b|\bneeds? to change\b|\bmaßnahmen\b|\bremed(?:y|ies)\b/,
  ],
  [
    "rootCause",
    /\broot[- ]causes?\b|\bcontribut(?:ing|ory)\b|\bcaused?\b|\bwhy\b.*\bhappen|\bfive whys?\b|\b5 whys?\b|\bwhat went wrong\b|^why\b|^reasons?$|\bursachen?\b/,
  ],
  [
    "impact",
    /\bimpact(?:s|ed)?\b|\baffected\b|\bblast radius\b|^effects?$|\bwhat it meant\b|\bconsequences?\b|\bauswirkung(?:en)?\b/,
  ],
  ["symptoms", /\bsymptoms?\b/],
  [
    "resolution",
    /\bresol(?:ution|ved?|ving)\b|\brecover(?:y|ed)?\b|\bremediations?\b|\bmitigat(?:ion|ed?)\b|\bhow (?:we|it was|did we) fix|\bfix(?:es|ed)?\b|\brestor(?:ation|ed)\b/,
  ],
  [
    "summary",
    /\bsummary\b|\boverview\b|\bwhat happened\b|\btl;?dr\b|\bintroduction\b|\babstract\b|\bshort version\b|\bin brief\b|\bwhat was the (?:problem|issue)\b|\bwhat almost happened\b|\bzusammenfassung\b/,
  ],
];

/** The canonical sections that a heading stands for: by name, or by the words in it where it is short. */
export function sectionOf(heading: string, lookup: SectionLookup): SectionGuess {
  const words = withoutZone(heading);
  const exact = lookup(words);
  const names = exact.length > 0 ? exact : lookup(heading.replace(/\s*(?:[([,]|\s[–—-]\s).*$/s, ""));
  if (names.length > 0) return { names, guessed: false };
  const plain = plainHeading(words);
  if (factField(plain) !== null) return { names: [], guessed: false };
  if (/^(?:\S+ )?timelines?\b/.test(plain)) return { names: ["timeline"], guessed: true };
  if (plain.length > 60 || /\d{1,2}:\d{2}/.test(plain)) return { names: [], guessed: false };
  const typed = misspeltSection(plain);
  // A typing error is no guess.
  if (typed.length > 0) return { names: typed, guessed: false };
  const found = wordings.find(([, pattern]) => pattern.test(plain));
  return { names: found === undefined ? [] : [found[0]], guessed: found !== undefined };
}

/** "Timeline (UTC)", "Timeline – all times in CET": without what is said of the times. */
function withoutZone(heading: string): string {
  return heading
    .replace(/[([][^()[\]]*[)\]]\s*[:.]?\s*$/, "")
    .replace(/\s*[,–—:-]\s*(?:all )?times?\b.*$/i, "")
    .replace(/\s+(?:in|\/)\s*(?:UTC|GMT|[A-Z]{3,4})\s*:?\s*$/, "");
}
