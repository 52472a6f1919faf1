import { visible } from "../../report/visible.ts";

const said: Readonly<Record<string, string>> = {
  started: "began",
  detected: "was noticed",
  acknowledged: "was taken up",
  declared: "was declared",
  mitigated: "was mitigated",
  resolved: "was over",
};

/** How a rule's reason reads to whoever wrote the original: pattern, and words with $1, $2, … */
const wordings: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /^Unexpected “(.+?)”, its own times give (.+?) \((\w+) to (\w+)\)$/,
    (stated, given, from, until) =>
      `says “${stated}”; its own times give ${given} (from when it ${past(from)} until it ${past(until)})`,
  ],
  [
    /^Unexpected (\w+) \((.+?)\) before (\w+) \((.+?)\)$/,
    (later, end, earlier, start) => `${past(later)} at ${end}, before it ${past(earlier)} at ${start}`,
  ],
  [
    /^Unexpected “(.+?)” \((.+?)\) after “(.+?)”, expected order of time$/,
    (time, _moment, previous) => `goes back in time: “${time}” stands below “${previous}”`,
  ],
  [
    /^Unexpected range that ends before it begins: “(.+?)” to “(.+?)”$/,
    (start, end) => `has a span that ends before it begins: “${start}” to “${end}”`,
  ],
  [
    /^Unexpected (\w+) “(.+?)”, expected the moment of its marker: (.+)$/,
    (name, stated, marked) => `says “${stated}” for when it ${past(name)}, its timeline says ${marked}`,
  ],
  [
    /^Unexpected second reading “(.+?)”, which is (.+?), not (.+)$/,
    (second, own, first) => `gives one time twice: “${second}” is ${own}, the other is ${first}`,
  ],
  [
    /^Unexpected (\S+) on (\S+), when (\S+) is in force$/,
    (wrong, day, right) =>
      `says ${wrong} on ${day}, when ${right} was in force: its times may be an hour off`,
  ],
  [
    /^Unexpected gap of (\d+) days between “(.+?)” and “(.+?)”$/,
    (days, from, until) => `jumps ${days} days, from “${from}” to “${until}”`,
  ],
  [/^Unexpected “(.+?)”, which is after (.+)$/, (time) => `is dated in the future: “${time}”`],
  [/^Unexpected “(.+?)”: (.+)$/s, (time, why) => `“${time}”: ${why}`],
];

/** A contradiction in the words of whoever wrote the original, to follow a place or "the report". */
export function contradictionWords({ reason }: { readonly reason: string }): string {
  for (const [pattern, words] of wordings) {
    const match = pattern.exec(reason);
    if (match !== null) return visible(words(...match.slice(1)));
  }
  return visible(reason.replace(/^Unexpected /, ""));
}

function past(moment: string | undefined): string {
  return said[moment ?? ""] ?? `was ${moment ?? ""}`;
}
