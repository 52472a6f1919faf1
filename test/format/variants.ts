/** Another spelling of a report that says the same. */
export interface Variant {
  readonly name: string;
  readonly apply: (text: string, chance: () => number) => string;
}

const markers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\*\*Detected\*\*/g, ["**noticed**", "**Discovered:**", "__Alerted__"]],
  [/\*\*Acknowledged\*\*/g, ["**ack**", "**Page acknowledged:**"]],
  [/\*\*Mitigated\*\*/g, ["**Restored**", "__impact ended__"]],
  [/\*\*Mitigated, Resolved\*\*/g, ["**mitigated**, **all clear**", "**Mitigated and resolved:**"]],
  [/\*\*False lead\*\*/g, ["**Red herring**", "**false-lead:**", "**dead end**"]],
];

/** A time as the entries of our reports begin with one. */
const time = /^((?:[-*+]|\d+\.) (?:[~\d][\d: –-]*|unknown))(?= )/gm;

/** Ways in which people write what is formatted to the same text. */
export const variants: readonly Variant[] = [
  {
    name: "shuffled keys",
    apply: (text, chance) => {
      const [, yaml = "", rest = ""] = /^---\n([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
      const keys = yaml.split(/^(?=\w)/m).map((key) => ({ key, rank: chance() }));
      const shuffled = keys.sort((a, b) => a.rank - b.rank).map(({ key }) => key);
      return `---\n${shuffled.join("")}${rest}`;
    },
  },
  {
    name: "other bullets",
    apply: (text, chance) => {
      const bullet = pick(["*", "+"], chance);
      return inSections(text, (section) => section.replace(/^[-*+] /gm, `${bullet} `));
    },
  },
  {
    name: "marker aliases",
    apply: (text, chance) =>
      inSections(text, (section) =>
        markers.reduce((now, [marker, others]) => now.replace(marker, () => pick(others, chance)), section),
      ),
  },
  {
    name: "other separators",
    apply: (text, chance) =>
      inSections(text, (section) =>
        section.replace(/^([-*+] (?:[~\d][\d: –-]*|unknown)(?: \*\*[\w, ]+\*\*)?) — /gm, (_, lead: string) =>
          lead.endsWith("unknown") ? `${lead} - ` : lead + pick([" - ", " – ", ": ", "—"], chance),
        ),
      ),
  },
  {
    name: "bold times",
    apply: (text) =>
      inSections(text, (section) =>
        section.replace(time, (whole: string) => whole.replace(/^(\S+ )(.*)$/, "$1**$2**")),
      ),
  },
  {
    name: "other ranges",
    apply: (text, chance) =>
      inSections(text, (section) =>
        section.replace(/^([-*+] \d\d:\d\d)(?:–| to )(?=\d\d:\d\d )/gm, (_, from: string) => {
          return from + pick(["-", " - ", " to ", " – "], chance);
        }),
      ),
  },
  {
    name: "attributes in another order",
    apply: (text, chance) =>
      inSections(text, (section) =>
        section.replace(/\((owner: [^()\n]*; [^()\n]*)\)$/gm, (_, inner: string) => {
          const parts = inner.split("; ").map((part) => ({ part, rank: chance() }));
          const shuffled = parts.sort((a, b) => a.rank - b.rank).map(({ part }) => part);
          return `(${shuffled.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ;  ")})`;
        }),
      ),
  },
  {
    name: "tables without spaces",
    apply: (text) =>
      inSections(text, (section) =>
        section.replace(/^\|.*\|$/gm, (row) => row.replace(/ *\| */g, "|").replace(/-{3,}/g, "---")),
      ),
  },
];

function pick<T>(values: readonly T[], chance: () => number): T {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error("There is nothing to pick from");
  return value;
}

/** Changes the sections with entries and measures, and nothing that stands in fenced code. */
function inSections(text: string, change: (section: string) => string): string {
  return text
    .split(/^(?=## )/m)
    .map((section) => {
      if (!/^## (?:Timeline|Measures|Action items)/.test(section)) return section;
      return section
        .split(/(^ *```[\s\S]*?^ *```$)/m)
        .map((part, index) => (index % 2 === 1 ? part : change(part)))
        .join("");
    })
    .join("");
}
