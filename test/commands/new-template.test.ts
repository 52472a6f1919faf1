import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
  library.write({ "afterword.yml": "fields: { region: { type: string } }\n" });
});

afterEach(() => library.remove());

/** The draft that a template becomes. */
async function draftOf(template: string, ...argv: readonly string[]): Promise<string> {
  library.write({ "templates/postmortem.md": template });
  const { out, remarks } = await library.run(["new", "It broke", ...argv]);
  expect(out, remarks).not.toBe("");
  return library.read(out.trim());
}

describe("an own template", () => {
  test("keeps its keys, its comments, their order, and its body", async () => {
    const template = `---
# Ask in #incidents before you publish.
region: eu # or us
severity:   sev3  # ours
services:
  # the catalogue has their names
  - shop # always
title: >-
  What
  happened
tags: [web]   # more?
---

Text before.

## What happened

<!-- Two sentences. -->

## Customers
* own list
`;
    expect(
      await draftOf(template, "--severity", "sev1", "--service", "a: b", "--started", "2024-05-12"),
    ).toBe(`---
# Ask in #incidents before you publish.
region: eu # or us
severity: sev1  # ours
# the catalogue has their names
# always
services: ["a: b"]
started: 2024-05-12
title: It broke
status: draft
tags: [web]   # more?
---

Text before.

## What happened

<!-- Two sentences. -->

## Customers
* own list
`);
  });

  test("keeps its line endings and its byte order mark", async () => {
    const template = "\uFEFF---\r\ntitle: x\r\nseverity: unknown\r\n---\r\n\r\n## Summary\r\n";
    expect(await draftOf(template, "--severity", "sev1")).toBe(
      "\uFEFF---\r\ntitle: It broke\r\nstatus: draft\r\nseverity: sev1\r\n---\r\n\r\n## Summary\r\n",
    );
  });

  test("keeps the facts that it states", async () => {
    expect(await draftOf("---\nstatus: in-review\nseverity: sev3\n---\n")).toBe(
      "---\nstatus: in-review\nseverity: sev3\ntitle: It broke\n---\n",
    );
  });

  test.each([
    ["\uFEFF## Summary\r\n", "---\r\ntitle: It broke\r\nstatus: draft\r\n---\r\n\r\n## Summary\r\n"],
    ["## Summary\n", "---\ntitle: It broke\nstatus: draft\n---\n\n## Summary\n"],
    ["---\n---\n## Summary\n", "---\ntitle: It broke\nstatus: draft\n---\n## Summary\n"],
    ["---\n# later\n---\n", "---\n# later\ntitle: It broke\nstatus: draft\n---\n"],
    ["---\ntitle:\n---\n", "---\ntitle: It broke\nstatus: draft\n---\n"],
    ["---\ntitle: # which?\n---\n", "---\ntitle: It broke # which?\nstatus: draft\n---\n"],
    ["---\n{ title: x, region: eu }\n---\n", "---\n{ title: It broke, region: eu, status: draft }\n---\n"],
    ["---\n? title\n: x\n---\n", "---\n? title\n: It broke\nstatus: draft\n---\n"],
  ])("of the form %j is filled in", async (template, expected) => {
    expect(await draftOf(template)).toBe(expected);
  });

  test("whose values refer to each other keeps them", async () => {
    const draft = await draftOf("---\nservices: &all [shop, mail]\ntags: *all\n---\n", "--service", "web");
    expect(draft).toContain("services:\n  - web\ntags: [ shop, mail ]\n");
    library.write({ "postmortems/read.md": draft });
    const { out } = await library.run(["show", "read", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ services: ["web"], tags: ["shop", "mail"] });
  });

  test("is taken by its name", async () => {
    library.write({ "templates/security.md": "---\nkind: security\n---\n\n## Exposure\n" });
    const { out } = await library.run(["new", "A key was public", "--template", "security"]);
    expect(library.read(out.trim())).toBe(
      "---\nkind: security\ntitle: A key was public\nstatus: draft\n---\n\n## Exposure\n",
    );
  });

  test("is not needed: the built-in one has its name", async () => {
    const { status, out } = await library.run(["new", "It broke", "--template", "postmortem"]);
    expect([status, library.read(out.trim())]).toEqual([0, expect.stringContaining("## Lessons")]);
  });

  test("gets texts under its own headings, and others behind them", async () => {
    const facts = {
      title: "It broke",
      rootCause: "A font.",
      resolution: "Put back.",
      lessons: "Test.",
      summary: "Blank.",
    };
    library.write({
      "incident.json": JSON.stringify(facts),
      "templates/postmortem.md":
        "---\ntitle: x\n---\n\n## TL;DR\n\n<!-- Short. -->\n\n## Root cause and resolution\n\n<!-- Both. -->\n\n## Ours\n\nStays.\n",
    });
    const { out } = await library.run(["new", "--from", "incident.json"]);
    expect(library.read(out.trim()).split("---\n")[2]).toBe(
      "\n## TL;DR\n\nBlank.\n\n## Root cause and resolution\n\n### Root cause\n\nA font.\n\n### Resolution\n\nPut back.\n\n## Ours\n\nStays.\n\n## Lessons\n\nTest.\n",
    );
  });
});

describe("a template that cannot be used is one sentence", () => {
  test.each([
    [
      "---\ntitle: PM: x\n---\n",
      "The front matter of the template templates/postmortem.md is broken at line 2",
    ],
    ["---\ntitle: x\n", "is never closed with a line ---"],
    ["---\n- a\n---\n", "holds no keys"],
    ["---\na: *b\n---\n", "broken at line 2"],
    ["+++\ntitle = 1\n+++\n", "begins with +++, not with ---"],
    ["---\na: 1\na: 2\n---\n", "broken at line 3"],
  ])("%j", async (template, sentence) => {
    library.write({ "templates/postmortem.md": template });
    const { status, out, remarks } = await library.run(["new", "It broke"]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain(sentence);
  });

  test("one that is not there names those that are", async () => {
    library.write({ "templates/security.md": "", "templates/README.md": "", "templates/_part.md": "" });
    const close = await library.run(["new", "It broke", "--template", "securty"]);
    expect([close.status, close.remarks]).toEqual([2, expect.stringContaining("Did you mean security?")]);
    const far = await library.run(["new", "It broke", "--template", "weekly"]);
    expect(far.remarks).toContain("Templates: security, postmortem.");
  });
});
