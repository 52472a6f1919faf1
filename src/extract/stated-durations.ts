/** A duration of the incident stated in prose. */
export interface StatedDuration {
  readonly text: string;
  /** Where the text begins. */
  readonly index: number;
  readonly minutes: number;
  /** The smallest unit stated, in minutes: 60 for "2 hours", 1 for "3 h 15 min". */
  readonly unit: number;
  /** Whether the words say that it is not exact: "about", "over", "nearly". */
  readonly approximate: boolean;
}

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  fifty: 50,
  ninety: 90,
  half: 0.5,
};

const number = `(?:\\d{1,4}(?:\\.\\d{1,2})?|${Object.keys(numbers)
  .filter((word) => word.length > 2)
  .join("|")}|an?(?![a-z]))`;
const unit = "(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d)";
const amount = `${number}[ -]{0,2}${unit}\\b(?:,? (?:and )?\\d{1,3} ?${unit}\\b){0,2}`;
const hedge =
  "(?:about|approximately|approx\\.?|around|roughly|nearly|almost|over|more than|less than|under|just over|just under|some|up to|at least|~|≈)";

/** What comes before a duration of the incident itself, rather than of a retry or a cache. */
const before = new RegExp(
  `\\b(?:lasted|lasting|duration(?: of the (?:incident|outage))?(?: was| of|:)?|(?:outage|incident|downtime|disruption|interruption) (?:of|for|was|lasted|lasting)|(?:down|unavailable|unreachable|offline) for|(?:delays?|delayed|disruption|degradation|degraded|inaccessible|unavailability)\\b[^.;:]{0,50}? for|failed for|resolved (?:after|within)|mitigated (?:after|within)|total (?:downtime|duration)(?: was| of|:)?)\\s*(?:for )?(?:a (?:total|period) of )?((?:${hedge} ?)?)(${amount})`,
  "gi",
);

/** "a 30-minute outage", "two hours of downtime". */
const after = new RegExp(
  `((?:${hedge} ?)?)\\b(${amount})(?:[ -]long)?(?: of)? (?:outage|downtime|incident|disruption|unavailability)\\b`,
  "gi",
);

/** Finds the durations that a text states of the incident. */
export function findStatedDurations(text: string): readonly StatedDuration[] {
  const bounded = text.slice(0, 20_000).replace(/[\r\n]/g, " ");
  const found = [...bounded.matchAll(before), ...bounded.matchAll(after)].map((match) => {
    const words = match[2] ?? "";
    const index =
      match.index +
      match[0].indexOf(words, (match[1] ?? "").length === 0 ? 0 : match[0].indexOf(match[1] ?? ""));
    return { ...readAmount(words), text: words, index, approximate: (match[1] ?? "").trim() !== "" };
  });
  return found.filter(
    (stated, position) =>
      stated.minutes > 0 && found.findIndex((other) => other.index === stated.index) === position,
  );
}

function readAmount(words: string): { minutes: number; unit: number } {
  let minutes = 0;
  let smallest = 1440;
  for (const match of words
    .toLowerCase()
    .matchAll(new RegExp(`(?<![\\p{L}\\d])(${number})[ -]{0,2}(${unit})\\b`, "gu"))) {
    const size = unitMinutes(match[2] ?? "");
    const written = match[1] ?? "";
    minutes += (numbers[written] ?? Number(written)) * size;
    smallest = Math.min(smallest, written.includes(".") ? size / 10 : size);
  }
  return { minutes, unit: smallest };
}

function unitMinutes(word: string): number {
  if (word.startsWith("s")) return 1 / 60;
  if (word.startsWith("m")) return 1;
  return word.startsWith("h") ? 60 : 1440;
}
