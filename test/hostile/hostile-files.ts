import { goodReport } from "../support/good-report.ts";

/** A file that somebody who means harm, or a broken tool, might put into a pull request. */
export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** A report whose front matter is replaced. */
function withFacts(facts: string): string {
  return goodReport.replace(/^---\n[\s\S]*?\n---\n/, `---\n${facts}\n---\n`);
}

/** A report with more facts. */
function withMore(facts: string): string {
  return goodReport.replace("\n---\n\n## Summary", `\n${facts}\n---\n\n## Summary`);
}

/** A report with one of its sections replaced. */
function withSection(title: string, text: string): string {
  const pattern = new RegExp(`(## ${title}\\n\\n)[\\s\\S]*?(?=\\n## |$)`);
  return goodReport.replace(pattern, (_all, heading: string) => `${heading}${text}\n`);
}

const nested = (unit: string, depth: number, end = "x"): string => unit.repeat(depth) + end;

const bombs: readonly HostileFile[] = [
  {
    name: "alias-bomb",
    content: withMore(
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntags: [*f,*f,*f,*f,*f,*f,*f]`,
    ),
  },
  { name: "blank-lines-in-facts", content: withMore(`${"\n".repeat(100_000)}tags: [a]`) },
  { name: "headings-with-times", content: withSection("Timeline", "### 13:30 - x\n\ny\n\n".repeat(20_000)) },
  { name: "alias-of-itself", content: withMore("tags: &a [*a]") },
  { name: "alias-cycle-of-maps", content: withMore("links: &a\n  - url: *a") },
  { name: "alias-unknown", content: withMore("tags: [*nothing]") },
  {
    name: "merge-keys",
    content: withMore("<<: { severity: sev1 }\nimpact2: &i { users: 1 }\nexposure: { <<: *i }"),
  },
  {
    name: "anchors-many",
    content: withMore(
      Array.from({ length: 5000 }, (_, i) => `k${i}: &a${i} [${i > 0 ? `*a${i - 1}` : "x"}]`).join("\n"),
    ),
  },
  { name: "yaml-flow-deep", content: withMore(`tags: ${"[".repeat(10_000)}${"]".repeat(10_000)}`) },
  { name: "yaml-flow-deep-open", content: withMore(`tags: ${"[".repeat(100_000)}`) },
  { name: "yaml-map-deep", content: withMore(`tags: ${"{a: ".repeat(5000)}1${"}".repeat(5000)}`) },
  {
    name: "yaml-block-deep",
    content: withFacts(Array.from({ length: 1500 }, (_, i) => `${" ".repeat(i)}k:`).join("\n")),
  },
  { name: "yaml-dashes-deep", content: withFacts(`tags:\n${"- ".repeat(20_000)}x`) },
  { name: "yaml-dashes-few-with-gaps", content: withFacts(`tags:\n${`-${" ".repeat(40)}`.repeat(19)}x`) },
  { name: "yaml-question-marks", content: withFacts("? ".repeat(20_000)) },
  { name: "yaml-quotes-open", content: withMore(`tags: "${"a".repeat(500_000)}`) },
  {
    name: "yaml-keys-many",
    content: withFacts(Array.from({ length: 50_000 }, (_, i) => `key${i}: ${i}`).join("\n")),
  },
  { name: "yaml-duplicates-many", content: withFacts("a: 1\n".repeat(20_000)) },
  { name: "yaml-list-long", content: withMore(`tags: [${"a,".repeat(100_000)}a]`) },
  { name: "yaml-tabs", content: withFacts("\ttitle:\tx\n\t\ttags:\n\t\t\t- x") },
  {
    name: "yaml-tags",
    content: withMore(
      "tags: !!js/function 'function () { process.exit(7) }'\nlinks: !!python/object/apply:os.system ['true']\nid: !!binary aGVsbG8=",
    ),
  },
  { name: "yaml-directives", content: withFacts("%YAML 9.9\n%TAG ! tag:example.com,2000:\ntitle: x") },
  { name: "yaml-two-documents", content: withFacts("title: x\n...\ntitle: y") },
  { name: "yaml-complex-keys", content: withFacts("? [a, b]\n: x\n? { c: d }\n: y\n? |\n  block\n: z") },
  {
    name: "yaml-numbers",
    content: withMore(
      "version: 1e999\ntags: [.inf, -.inf, .nan, 0x7fffffffffffffffffff, 1_000, 0o17, 9007199254740993]",
    ),
  },
  {
    name: "yaml-null-everything",
    content: withFacts(
      "title:\nseverity:\nservices:\ncauses:\nstarted:\nimpact:\ntimeline:\nmeasures:\nlinks:\nexposure:",
    ),
  },
  {
    name: "yaml-wrong-everything",
    content: withFacts(
      "title: [1]\nseverity: {a: b}\nservices: 1\ncauses: [[x]]\nstarted: [2024]\nimpact: [x]\ntimeline: {at: x}\nmeasures: [1, null, [x], {text: {}}]\nlinks: [x, {url: [y]}]\nexposure: x\nkind: [drill]\nongoing: yes",
    ),
  },
  { name: "yaml-is-a-list", content: withFacts("- a\n- b") },
  { name: "yaml-is-a-text", content: withFacts("just words") },
];

const prototypes: readonly HostileFile[] = [
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "__defineGetter__",
  ].flatMap((key) => [
    { name: `key-${key}`, content: withMore(`${key}: { polluted: true }`) },
    {
      name: `key-${key}-inside`,
      content: withMore(`exposure: { ${key}: x }\nlinks: [{ url: "https://x.example", ${key}: y }]`),
    },
    { name: `attribute-${key}`, content: withSection("Measures", `- [ ] Do it (owner: @a; ${key}: x)`) },
    {
      name: `value-${key}`,
      content: withFacts(
        `title: ${key}\nseverity: ${key}\nservices: [${key}]\ncauses: [${key}]\nkind: ${key}\nstatus: ${key}\nid: ${key}\nrelated: [${key}]\naliases: [${key}]\nstarted: ${key}`,
      ),
    },
    { name: `heading-${key}`, content: `${goodReport}\n## ${key}\n\nText\n` },
  ]),
];

const deep: readonly HostileFile[] = [
  ...[150, 3000, 20_000].flatMap((depth) => [
    { name: `quotes-deep-${depth}`, content: `${goodReport}\n${nested("> ", depth)}\n` },
    { name: `lists-deep-${depth}`, content: `${goodReport}\n${nested("- ", Math.min(depth, 3000))}\n` },
    {
      name: `brackets-deep-${depth}`,
      content: `${goodReport}\n${nested("[", depth)}${"](x)".repeat(depth)}\n`,
    },
    {
      name: `images-deep-${depth}`,
      content: `${goodReport}\n${nested("![", depth)}${"](x)".repeat(depth)}\n`,
    },
    {
      name: `emphasis-deep-${depth}`,
      content: `${goodReport}\n${"*a ".repeat(depth)}${"b* ".repeat(depth)}\n`,
    },
    { name: `strike-deep-${depth}`, content: `${goodReport}\n${"~~a ".repeat(depth)}\n` },
  ]),
  { name: "stars", content: `${goodReport}\n${"*".repeat(100_000)}a${"*".repeat(100_000)}\n` },
  { name: "underscores", content: `${goodReport}\n${"_a_".repeat(50_000)}\n` },
  {
    name: "backticks-growing",
    content: `${goodReport}\n${Array.from({ length: 1000 }, (_, i) => `${"`".repeat(i + 1)}a`).join(" ")}\n`,
  },
  {
    name: "list-in-timeline-deep",
    content: withSection(
      "Timeline",
      Array.from({ length: 90 }, (_, i) => `${"  ".repeat(i)}- 09:14 x`).join("\n"),
    ),
  },
];

const long: readonly HostileFile[] = [
  { name: "line-10-mb", content: `${goodReport}\n${"a".repeat(10 * 1024 * 1024)}\n` },
  { name: "line-1-mb", content: `${goodReport}\n${"a".repeat(1_000_000)}\n` },
  { name: "spaces-1-mb", content: `${goodReport}\nx${" ".repeat(1_000_000)}y\n` },
  { name: "words-1-mb", content: `${goodReport}\n${"word ".repeat(200_000)}\n` },
  { name: "colons", content: withSection("Measures", `- [ ] ${"a: ".repeat(200_000)}(owner: @a)`) },
  {
    name: "parentheses",
    content: withSection("Measures", `- [ ] ${"(".repeat(200_000)}${")".repeat(200_000)}`),
  },
  { name: "parentheses-closed", content: withSection("Measures", `- [ ] ${")".repeat(300_000)}`) },
  { name: "attributes-many", content: withSection("Measures", `- [ ] x (${"owner: a; ".repeat(50_000)})`) },
  {
    name: "attribute-spaces",
    content: withSection("Measures", `- [ ] x (owner:${" ".repeat(400_000)}a;${" ".repeat(400_000)})`),
  },
  { name: "owners-many", content: withSection("Measures", `- [ ] x (owner: ${"@a, ".repeat(100_000)}@b)`) },
  {
    name: "measures-many",
    content: withSection("Measures", "- [ ] x (owner: @a; kind: prevent; due: 2024-01-01)\n".repeat(10_000)),
  },
  {
    name: "measures-bad-many",
    content: withSection("Measures", "- [ ] x (owner: @a; kind: nope; due: never)\n".repeat(5000)),
  },
  { name: "entries-many", content: withSection("Timeline", "- 09:14 **Detected** — x\n".repeat(20_000)) },
  { name: "entries-untimed-many", content: withSection("Timeline", "- x\n".repeat(20_000)) },
  {
    name: "entries-going-back",
    content: withSection(
      "Timeline",
      Array.from(
        { length: 5000 },
        (_, i) => `- 2024-03-04 ${String(23 - (i % 24)).padStart(2, "0")}:00 x`,
      ).join("\n"),
    ),
  },
  {
    name: "entries-leads-many",
    content: withSection("Timeline", "- 09:14–09:20 **False lead** — x\n".repeat(10_000)),
  },
  {
    name: "table-wide",
    content: withSection(
      "Timeline",
      `|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}\n${`|${"09:14|".repeat(5000)}\n`.repeat(3)}`,
    ),
  },
  {
    name: "table-long",
    content: withSection("Timeline", `| Time | Event |\n|--|--|\n${"| 09:14 | x |\n".repeat(20_000)}`),
  },
  { name: "headings-many", content: goodReport + "\n## A\n".repeat(20_000) },
  { name: "headings-long", content: `${goodReport}\n## ${"and ".repeat(100_000)}\n\nx\n` },
  {
    name: "heading-parentheses",
    content: `${goodReport}\n## ${"(".repeat(100_000)} ${" ".repeat(100_000)}x\n\nx\n`,
  },
  { name: "bold-long", content: withSection("Timeline", `- 09:14 **${"a, ".repeat(100_000)}** x`) },
  {
    name: "definitions-many",
    content:
      goodReport + Array.from({ length: 10_000 }, (_, i) => `\n[d${i}]: https://example.com/${i}`).join(""),
  },
  {
    name: "footnotes-many",
    content: `${goodReport}\n${Array.from({ length: 5000 }, (_, i) => `[^${i}]`).join(" ")}\n${Array.from({ length: 5000 }, (_, i) => `\n[^${i}]: note`).join("\n")}`,
  },
  { name: "comments-open", content: `${goodReport}\n${"<!-- ".repeat(150_000)}` },
  { name: "comments-waivers-open", content: `${goodReport}\n${"<!-- afterword-disable x".repeat(40_000)}` },
  {
    name: "waivers-many",
    content: `${goodReport}\n${"<!-- afterword-disable time-order: why -->\n".repeat(5000)}`,
  },
  { name: "waiver-spaces", content: `${goodReport}\n<!-- afterword-disable${" ".repeat(500_000)}: -->\n` },
  { name: "html-tags", content: `${goodReport}\n${"<details>".repeat(50_000)}\n` },
  { name: "html-open", content: `${goodReport}\n${"<a ".repeat(200_000)}\n` },
  { name: "entities", content: `${goodReport}\n${"&amp;&#x0;&#1114112;&nosuch;".repeat(20_000)}\n` },
  {
    name: "links-broken-many",
    content: `${goodReport}\n${Array.from({ length: 10_000 }, (_, i) => `[x](./no${i}.md)`).join(" ")}\n`,
  },
  { name: "mail-addresses", content: `${goodReport}\n${"a".repeat(100_000)}@${"b.".repeat(100_000)}\n` },
  { name: "phone-digits", content: `${goodReport}\n+${"1 ".repeat(300_000)}\n` },
  { name: "durations", content: withSection("Summary", `It lasted ${"1 h 2 min and ".repeat(50_000)}`) },
  { name: "durations-numbers", content: withSection("Summary", `lasted ${"9".repeat(500_000)} hours`) },
  { name: "placeholders-many", content: withSection("Summary", "TODO ".repeat(50_000)) },
  {
    name: "placeholders-braces",
    content: withSection(
      "Summary",
      `${"{{".repeat(100_000)} ${"<your ".repeat(50_000)} ${"[your ".repeat(50_000)}`,
    ),
  },
  { name: "quotes-many", content: withSection("Root cause", `"${'" human error '.repeat(30_000)}`) },
  { name: "secret-like", content: `${goodReport}\n${"-----BEGIN RSA PRIVATE KEY-----\n".repeat(10_000)}` },
  { name: "secret-tokens", content: `${goodReport}\n${"xoxb-1234 AKIA https://a:b@c ".repeat(20_000)}` },
];

const times: readonly HostileFile[] = [
  ...[
    "99999999-99-99 99:99",
    "-2024-01-01",
    "0000-00-00",
    "2024-02-30 25:61",
    "9999-12-31 23:59:59.999999999+99:99",
    "2024-05-12T13:30:00[America/Los_Angeles][u-ca=hebrew]",
    "1e400",
    "Infinity",
    "NaN",
    "２０２４-０５-１２",
    "2024-05-12 13:30 ".repeat(1000),
    "~".repeat(10_000),
    "13:30–".repeat(10_000),
    "+275760-09-13",
    "2024-05-12 13:30 Etc/../../passwd",
  ].map((text, index) => ({
    name: `moment-${index}`,
    content: withMore(`detected: ${JSON.stringify(text)}`).replace("- 09:14", `- ${text.slice(0, 500)}`),
  })),
  ...["Mars/Phobos", "../etc/passwd", "UTC+99", "CST", "​UTC", "a".repeat(100_000), "[", "Etc/GMT+100"].map(
    (zone, index) => ({
      name: `zone-${index}`,
      content: goodReport.replace("Europe/Oslo", JSON.stringify(zone)),
    }),
  ),
];

const characters: readonly HostileFile[] = [
  { name: "empty", content: "" },
  { name: "blank", content: "\n\n   \n" },
  { name: "nul", content: goodReport.replace("09:14", "09:\u000014") },
  { name: "bom-twice", content: `\uFEFF\uFEFF${goodReport}` },
  { name: "bidi", content: goodReport.replace("A shop calls", "A shop \u202Ecalls\u2066 \u200B\u2069") },
  { name: "bidi-title", content: goodReport.replace("Parcel labels", "Parcel \u202Elabels\u202C") },
  {
    name: "escape-codes",
    content: withMore('colour: "\\x1b[31mred\\x1b]0;title\\x07"'),
  },
  { name: "escape-codes-raw", content: goodReport.replace("- 09:14", "- \u001b[2J\u001b[31m") },
  { name: "line-separators", content: goodReport.replaceAll("\n\n", "\u2028\n\n") },
  { name: "carriage-returns", content: goodReport.replaceAll("\n", "\r") },
  {
    name: "mixed-endings",
    content: goodReport.replace(/\n/g, (_all, index: number) => (index % 2 === 0 ? "\r\n" : "\n")),
  },
  { name: "form-feeds", content: goodReport.replaceAll(" ", "\f") },
  { name: "combining", content: goodReport.replace("Parcel", `P${"\u0301".repeat(50_000)}`) },
  { name: "emoji", content: `${goodReport}\n${"👩‍👩‍👧‍👦".repeat(20_000)}\n` },
  { name: "astral-heading", content: `${goodReport}\n## ${"𝕊".repeat(10_000)}\n\nx\n` },
  { name: "lone-surrogate-bytes", content: Buffer.concat([encode(goodReport), bytes(0xed, 0xa0, 0x80)]) },
  { name: "overlong-bytes", content: Buffer.concat([encode(goodReport), bytes(0xc0, 0xaf)]) },
  { name: "latin-1", content: Buffer.from(goodReport.replace("Mira", "Mir\u00e9"), "latin1") },
  { name: "utf-16-le", content: Buffer.concat([bytes(0xff, 0xfe), Buffer.from(goodReport, "utf16le")]) },
  {
    name: "utf-16-be",
    content: Buffer.concat([bytes(0xfe, 0xff), Buffer.from(goodReport, "utf16le").swap16()]),
  },
  { name: "random-bytes", content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 2654435761) % 256) },
  { name: "png", content: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d) },
];

const fences: readonly HostileFile[] = [
  {
    name: "javascript",
    content: goodReport.replace("---\n", "---js\n").replace("title:", "process.exit(9)\n//"),
  },
  { name: "coffee", content: goodReport.replace("---\n", "---coffee\n") },
  { name: "toml", content: goodReport.replaceAll("---\n", "+++\n") },
  { name: "json", content: '{"title": "x"}\n\n## Summary\n' },
  { name: "unclosed", content: goodReport.replace("\n---\n\n## Summary", "\n\n## Summary") },
  { name: "only-fences", content: "---\n---\n" },
  { name: "one-fence", content: "---" },
  { name: "many-fences", content: "---\n".repeat(100_000) },
  { name: "fence-with-tail", content: goodReport.replace("\n---\n\n", "\n--- #\n\n") },
  {
    name: "ids-climbing",
    content: withMore('id: "../../../etc/passwd"\naliases: ["..", "a/../b", "."]\nrelated: ["../x"]'),
  },
  { name: "id-device", content: withMore("id: CON") },
  { name: "id-long", content: withMore(`id: ${"a".repeat(10_000)}`) },
  {
    name: "links-scripts",
    content: withMore('links: [{ url: "javascript:alert(1)" }, { url: "data:text/html,x" }]'),
  },
];

/** Every hostile file, each under a name of its own. */
export const hostileFiles: readonly HostileFile[] = [
  ...bombs,
  ...prototypes,
  ...deep,
  ...long,
  ...times,
  ...characters,
  ...fences,
];
