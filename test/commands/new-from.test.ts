import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Outcome, TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
  library.write({ "afterword.yml": "timezone: UTC\n" });
});

afterEach(() => library.remove());

/** Begins a report from facts. */
async function from(facts: unknown, ...argv: readonly string[]): Promise<Outcome> {
  library.write({ "incident.json": typeof facts === "string" ? facts : JSON.stringify(facts) });
  return library.run(["new", "--from", "incident.json", ...argv]);
}

const whole = {
  title: "Labels came out blank",
  severity: "sev3",
  services: ["labels"],
  causes: "code",
  trigger: "deploy",
  detection: "customer",
  mitigation: "rollback",
  timezone: "Europe/Oslo",
  started: "2024-03-04 09:10",
  authors: ["@mira"],
  participants: ["@mira", "@ola"],
  incidents: ["INC-7", 12],
  tags: ["printing"],
  links: [{ url: "https://chat.example/7", title: "The channel", kind: "chat" }],
  impact: { users: "40 shops", text: "40 shops could not print." },
  summary: "The label service sent empty pages.",
  symptoms: "```\nfont not found: Inter\n```",
  timeline: [
    { at: "2024-03-04 09:14", marker: "detected", text: "A shop calls." },
    { at: "2024-03-04 09:20", marker: "ack", text: "Mira takes the call." },
    {
      at: "2024-03-04 09:25",
      until: "2024-03-04 09:40",
      marker: "False lead",
      text: "We suspect the printers.",
    },
    { at: "unknown", text: "Somebody\n\n- tries this\n- and that" },
    { at: "2024-03-04 09:45", marker: ["mitigated", "resolved"], text: "The **old release** prints again." },
  ],
  rootCause: "# Fonts\n\nThe new image lacked one.",
  resolution: "Rolled back by hand.",
  measures: [
    {
      text: "Print a test page in every release",
      done: true,
      owner: "@labels",
      kind: "prevent",
      due: "2024-04-01",
      issue: "LAB-7",
    },
    { text: "Alert on empty pages", done: false, owner: ["@labels", "@ops"], theme: "Monitoring" },
    { text: "Buy other printers", status: "dropped" },
  ],
  lessons: "### What went well\n\nThe old release was there.",
};

describe("new --from", () => {
  test("writes what a bot knows as a report that people read", async () => {
    const { status, out } = await from(whole);
    expect([status, out]).toEqual([0, "postmortems/2024/2024-03-04-labels-came-out-blank.md\n"]);
    const text = library.read(out.trim());
    expect(text).toContain("impact: { users: 40 shops }\n".replace("{ ", "{").replace(" }", "}"));
    expect(text.slice(text.indexOf("## Summary"))).toBe(`## Summary

The label service sent empty pages.

## Impact

40 shops could not print.

## Symptoms

\`\`\`
font not found: Inter
\`\`\`

## Timeline

- 2024-03-04 09:14 **Detected** — A shop calls.
- 2024-03-04 09:20 **Acknowledged** — Mira takes the call.
- 2024-03-04 09:25 – 2024-03-04 09:40 **False lead** — We suspect the printers.
- unknown — Somebody

  - tries this
  - and that
- 2024-03-04 09:45 **Mitigated, Resolved** — The **old release** prints again.

## Root cause

### Fonts

The new image lacked one.

## Resolution

Rolled back by hand.

## Measures

- [x] Print a test page in every release (owner: @labels; kind: prevent; due: 2024-04-01; issue: LAB-7)
- Buy other printers (status: dropped)

### Monitoring

- [ ] Alert on empty pages (owner: @labels, @ops)

## Lessons

### What went well

The old release was there.
`);
  });

  test("leaves a draft that can be published as it is", async () => {
    const { out } = await from({ ...whole, measures: whole.measures.slice(0, 1) });
    const published = await library.run(["publish", out.trim()]);
    expect([published.status, published.remarks]).toEqual([0, ""]);
  });

  test("reads standard input", async () => {
    const { out } = await library.run(["new", "--from", "-"], {
      readStandardInput: async () => new TextEncoder().encode('{"title":"It broke"}'),
    });
    expect(out).toBe("postmortems/2026/2026-11-21-it-broke.md\n");
  });

  test("asks nothing, also on a terminal", async () => {
    library.write({ "incident.json": '{"title":"It broke"}' });
    const { status } = await library.run(["new", "--from", "incident.json"], { interactive: true });
    expect(status).toBe(0);
  });

  test("lets flags win", async () => {
    const { out } = await from(
      whole,
      "Other words",
      "--severity",
      "sev1",
      "--service",
      "mail",
      "--id",
      "INC-7",
    );
    expect(out).toBe("postmortems/2024/INC-7.md\n");
    const { out: shown } = await library.run(["show", "INC-7", "--json"]);
    expect(JSON.parse(shown)).toMatchObject({ title: "Other words", severity: "sev1", services: ["mail"] });
  });

  test("takes an id as the file's name", async () => {
    const { out } = await from({ title: "It broke", id: "INC-8" });
    expect(out).toBe("postmortems/2026/INC-8.md\n");
    expect(library.read("postmortems/2026/INC-8.md")).not.toMatch(/^id:/m);
  });

  test("leaves out what a bot does not know", async () => {
    const nothing = {
      severity: null,
      started: "",
      services: [],
      summary: " \n",
      timeline: [],
      impact: { users: null },
    };
    const { out } = await from({ title: "It broke", ...nothing });
    const { out: plain } = await library.run(["new", "It broke"]);
    expect(library.read(out.trim())).toBe(library.read(plain.trim()));
  });

  test("writes measures that no list item can hold into the front matter", async () => {
    const measures = [{ text: "Ask", owner: "Smith, John", issue: "https://x.example/a;b:c" }];
    const { out } = await from({ title: "It broke", measures });
    const text = library.read(out.trim());
    expect(text).not.toContain("## Measures");
    const { out: shown } = await library.run(["show", out.trim(), "--json"]);
    expect(JSON.parse(shown).measures).toMatchObject(measures);
  });

  test("keeps ten thousand entries, and says that they are too many", async () => {
    const timeline = Array.from({ length: 10_000 }, (_, index) => ({
      at: new Date(Date.UTC(2024, 2, 4) + index * 1000).toISOString(),
      text: `Event ${index} of app_server_${index % 7}`,
    }));
    const { status, out, remarks } = await from({ title: "It broke", timeline });
    expect(status).toBe(0);
    expect(remarks).toContain("The timeline has 10000 entries, and a report may have 5000");
    expect(library.read(out.trim()).match(/^- 2024-03-04T\S+Z — Event /gm)).toHaveLength(10_000);
  });
});

describe("a text from somewhere else", () => {
  test.each([
    ["14:00 it went on", "- 13:30\n\n  14:00 it went on\n"],
    ["-5 servers", "- 13:30\n\n  -5 servers\n"],
    ["**Resolved** — no", "- 13:30\n\n  **Resolved** — no\n"],
    ["<!-- and the rest", "- 13:30\n\n  ```\n  <!-- and the rest\n  ```\n"],
    ["## Timeline", "- 13:30\n\n  ### Timeline\n"],
    ["a\n## Measures\nb", "- 13:30 — a\n  ### Measures\n  b\n"],
    ["---\nx: y\n---", "- 13:30 — ---\n  ### x: y\n"],
    ["[api]: failed", "- 13:30 — \\[api]: failed\n"],
    ["```\nopen", "- 13:30\n\n  ````\n  ```\n  open\n  ````\n"],
  ])("%j stays a text of its entry", async (text, item) => {
    const { out } = await from({
      title: "It broke",
      started: "2024-03-04 13:00",
      timeline: [
        { at: "13:30", text },
        { at: "13:50", marker: "resolved", text: "Well again." },
      ],
    });
    expect(library.read(out.trim())).toContain(`\n${item}- 13:50 **Resolved** — Well again.\n`);
    const { out: shown } = await library.run(["show", out.trim(), "--json"]);
    const { timeline, sections } = JSON.parse(shown);
    expect(timeline.map(({ marker }: { marker: string | null }) => marker)).toEqual([null, "resolved"]);
    expect(sections).toHaveLength(8);
  });
});

describe("new --from refuses with one sentence", () => {
  test.each([
    ['{"title": "a",}', "incident.json:1:15: This is not JSON: Unexpected “}”, expected a key in quotes."],
    [
      '{\n  "title": "a"\n  "id": 1 }',
      "incident.json:3:3: This is not JSON: Unexpected text that is not closed",
    ],
    [
      '{"title": "a',
      "incident.json:1:11: This is not JSON: Unexpected text that is not closed or escaped, expected a value.",
    ],
    ["", "incident.json:1:1: This is not JSON: Unexpected end, expected a value."],
    ["title: a", "incident.json:1:1: This is not JSON: Unexpected “t”, expected a value."],
    ["[1]", "incident.json holds no facts"],
    ["null", "incident.json holds no facts"],
    [{ titel: "a" }, "incident.json: Unexpected key `titel`, did you mean `title`?"],
    [{ title: "a", severity: "sev9" }, "incident.json: Unexpected “sev9”, expected one of"],
    [{ title: "a", services: [1] }, "in `services"],
    [{ title: "a", timeline: [{ at: "13:30", txt: "b", text: "" }] }, "Unexpected key `txt`"],
    [{ title: "a", timeline: [{ text: "b" }] }, "Missing `at`"],
    [{ title: "a", timeline: [{ at: 1_700_000_000, text: "b" }] }, "timeline"],
    [
      { title: "a", timeline: [{ at: "noonish", text: "b" }] },
      "`timeline[1].at` is “noonish”, which is no moment.",
    ],
    [{ title: "a", timeline: [{ at: "13:30", marker: "detcted", text: "b" }] }, "did you mean detected"],
    [{ title: "a", measures: [{ text: "b", due: "soon" }] }, "expected a date such as 2024-06-01"],
    [{ severity: "sev1" }, "A report needs a title."],
    ['{"__proto__": {"title": "a"}}', "Unexpected key `__proto__`"],
    [`{"title":"a","summary":${"[".repeat(60)}${"]".repeat(60)}}`, "nested deeper than 50 levels"],
  ])("%j", async (facts, sentence) => {
    const { status, out, remarks } = await from(facts);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain(sentence);
    expect(remarks.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  test("a file that is not there, or no text", async () => {
    expect((await library.run(["new", "--from", "no.json"])).remarks).toContain("There is no file no.json.");
    library.write({ "incident.json": new Uint8Array([0x7b, 0xff]) });
    const { status, remarks } = await library.run(["new", "--from", "incident.json"]);
    expect([status, remarks]).toEqual([2, "afterword: incident.json is not UTF-8 text.\n"]);
  });

  test("a wrong flag, by its name", async () => {
    const { remarks } = await from({ title: "a" }, "--severity", "sev9");
    expect(remarks).toContain("afterword new: Unexpected “sev9”");
  });
});
