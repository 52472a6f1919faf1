const units: readonly (readonly [RegExp, number])[] = [
  [/^d/, 1440],
  [/^h/, 60],
  [/^m/, 1],
  [/^s/, 1 / 60],
];

/** An amount of time as it is written, as the source of a pattern with one group. */
export const amountPattern =
  "(\\d{1,4}(?:\\.\\d{1,2})?[ -]?(?:days?|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s|d)\\b(?:,? (?:and )?\\d{1,3}[ -]?(?:hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)\\b){0,2})";

/** Minutes of an amount written in figures, such as "5 hours and 26 minutes"; null for other words. */
export function minutesInWords(words: string): number | null {
  let minutes = 0;
  let found = false;
  for (const [, amount, unit = ""] of words.toLowerCase().matchAll(/(\d+(?:\.\d+)?)[ -]?([a-z]+)/g)) {
    const size = units.find(([pattern]) => pattern.test(unit))?.[1];
    if (size === undefined) continue;
    minutes += Number(amount) * size;
    found = true;
  }
  return found ? minutes : null;
}

/** Minutes from one clock time to another of a line, such as "10:45 - 16:11", past midnight if need be. */
export function clockSpans(line: string): readonly number[] {
  const clocks = [
    ...line.matchAll(/(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:\s*([ap])\.?m)?/gi),
  ].map(([, hour, minute, half]) => {
    const twelve =
      half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
    return twelve * 60 + Number(minute);
  });
  return clocks.flatMap((from, index) =>
    clocks.slice(index + 1).map((until) => (until - from + 1440) % 1440),
  );
}
