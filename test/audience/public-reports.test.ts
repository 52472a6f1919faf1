import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/default-config.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { aReport, publicLibrary, shownOf } from "./a-public-report.ts";

/** The text of all sections in one line. */
function textOf({ sections }: Postmortem): string {
  const texts = sections.map(({ title, text }) => `${title} ${text}`);
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

describe("a public library", () => {
  test("has the published reports that are marked so, and nothing that says it twice", () => {
    const reports = [
      aReport("a.md", ""),
      aReport("b.md", "", "visibility: internal"),
      aReport("c.md", "", "tags: [x]"),
      aReport("d.md", "", "visibility: Public"),
      aReport("e.md", "", "visibility: [public]"),
      aReport("f.md", "", "visibility: internal\nvisibility: public"),
      aReport("g.md", "", "visibility: public\nstatus: draft"),
    ];
    expect(publicLibrary(reports).library.postmortems.map(({ id }) => id)).toEqual(["a"]);
  });

  test("has drafts only where they are asked for and public, and then no internal part of them", () => {
    const reports = [
      aReport("a.md", "", "visibility: public"),
      aReport("b.md", "", "visibility: public\nstatus: draft\nauthors: [SECRET]"),
      aReport("c.md", "", "status: draft\nauthors: [SECRET]"),
    ];
    const { stubs } = publicLibrary(
      reports,
      { internal: { sections: [], fields: ["authors"], hosts: [] } },
      "stubs",
    );
    expect(stubs.map(({ id, authors }) => [id, authors])).toEqual([["b", []]]);
  });

  test("names no report that it does not have", () => {
    const reports = [
      aReport("a.md", "", "visibility: public\nrelated: [b, c, old-b, nowhere, old-c]"),
      aReport("b.md", "", "aliases: [old-b]"),
      aReport("c.md", "", "visibility: public\naliases: [old-c]"),
    ];
    const [a] = publicLibrary(reports).library.postmortems;
    expect(a?.related).toEqual(["c", "old-c"]);
  });

  test.each([
    "b.md",
    "./B.md#part",
    "../postmortems/b.md",
    "../b/",
    "../b/index.html",
    "/postmortems/b/",
    "2024/x/",
    "2024/x/index.md",
    "2024/x/drawing.png",
    "2024/old-b.md",
    "https://git.example.com/team/postmortems/blob/main/postmortems/b.md?plain=1",
  ])("has no link to one: %s", (url) => {
    const reports = [
      aReport(
        "a.md",
        `[One](${url}) ![two](${url}) [three][x] ![four][x]\n\n[x]: ${url}`,
        `visibility: public\nlinks: [{ url: "${url}", title: five }]`,
      ),
      aReport("b.md", "", "aliases: [old-b]"),
      aReport("2024/x/index.md", "", ""),
    ];
    const { library, attachments } = publicLibrary(reports);
    const [shown] = library.postmortems;
    expect(shown && textOf(shown)).toBe("One two three four");
    expect(shown?.sections[0]?.html).toBe("<p>One two three four</p>");
    expect(shown?.links).toEqual([{ url: "[internal address]", title: "five", kind: null }]);
    expect(attachments.size).toBe(0);
  });

  test("keeps links to those that it has, and to files beside them", () => {
    const reports = [
      aReport("a.md", "[One](c.md) [two](b.png) [three](https://example.com/b)"),
      aReport("c.md", ""),
    ];
    const [, a] = publicLibrary([...reports, aReport("b.md", "", "")]).library.postmortems.toReversed();
    expect(a?.sections[0]?.html).toContain('<a href="../c/">One</a>');
    expect(a?.sections[0]?.html).toContain('<a href="https://example.com/b">three</a>');
  });

  test("knows of its configuration only what its reports use", () => {
    const service = (id: string, aliases: readonly string[] = []) => ({
      id,
      name: id.toUpperCase(),
      owner: null,
      aliases,
      retired: false,
    });
    const { config } = publicLibrary(
      [
        aReport("a.md", "", "visibility: public\nservices: [one, deux]"),
        aReport("b.md", "", "services: [three]"),
      ],
      {
        title: "Postmortems of wiki.corp.example",
        repository: "https://git.corp.example/postmortems",
        services: [service("one"), service("two", ["deux"]), service("three")],
        tags: ["secret"],
        fields: { customer: {}, region: {} },
        internal: { sections: ["Notes"], fields: ["customer"], hosts: ["corp.example"] },
        site: { ...defaultConfig.site, footer: "See //corp.example/x.", featured: ["b", "a"] },
      },
    ).library;
    expect(config.services?.map(({ id }) => id)).toEqual(["one", "two"]);
    expect([config.title, config.repository, config.tags]).toEqual([
      "Postmortems of [internal address]",
      null,
      [],
    ]);
    expect([config.site.footer, config.site.featured]).toEqual(["See [internal address].", ["a"]]);
    expect([config.fields, config.internal]).toEqual([{ region: {} }, defaultConfig.internal]);
  });
});

describe("internal sections", () => {
  const body = "One\n\n## Root cause\n\nSECRET\n\n### Why\n\nSECRET\n\n## Customers\n\nTwo";

  test.each([
    ["Root cause", body],
    ["rootcause", body],
    ["ROOT CAUSE:", body],
    ["Root cause", "One\n\n## Contributing factors\n\nSECRET\n\n## Customers\n\nTwo"],
    ["Resolution", "One\n\n## Root cause and resolution\n\nSECRET\n\n## Customers\n\nTwo"],
    ["Names", "One\n\n## 👥 **names**:\n\nSECRET\n\nSECRET\n===\n\n## Customers\n\nTwo"],
    ["Names", "One\n\n## Names (of customers)\n\nSECRET\n\n## Customers\n\nTwo"],
    ["Names", "One\n\n## Places and names\n\nSECRET\n\n## Customers\n\nTwo"],
    ["Names", "One\n\n## Customers\n\nTwo\n\n#### Names\n\nSECRET"],
    ["Names", "One\n\n## Customers\n\nTwo\n\n> ### Names\n> SECRET\n\n- ### Names\n  SECRET"],
  ])("“%s” are left out", (name, text) => {
    const shown = shownOf(text, { sections: [name] });
    expect(JSON.stringify(shown)).not.toContain("SECRET");
    expect(textOf(shown)).toMatch(/^One (?:SECRET )?Customers Two$/);
  });

  test("are left out where the front matter gives them, with the moments in them", () => {
    const shown = shownOf(
      "",
      { sections: ["Timeline", "Measures", "Impact", "Root cause"] },
      "timeline: [{ at: 2024-05-12 10:00, marker: started, text: SECRET }]\nmeasures: [{ text: SECRET }]\nimpact: { users: SECRET }\nrootCause: SECRET\ndetected: 2024-05-12 10:05",
    );
    expect(JSON.stringify(shown)).not.toContain("SECRET");
    expect([shown.moments.started, shown.moments.detected?.at]).toEqual([null, "2024-05-12T10:05:00Z"]);
  });

  test("share no definitions: a link elsewhere keeps its target", () => {
    const text =
      "[One][x][^n]\n\n## Names\n\n[SECRET][y]\n\n[x]: https://example.com\n[y]: https://example.com/SECRET\n\n[^n]: Note";
    const shown = shownOf(text, { sections: ["Names"] });
    expect(JSON.stringify(shown)).not.toContain("SECRET");
    expect(shown.sections[0]?.html).toContain('<a href="https://example.com">One</a>');
    expect(shown.sections[0]?.html).toContain("Note");
  });
});

describe("internal fields", () => {
  test("are left out, standard or own", () => {
    const shown = shownOf(
      "",
      { fields: ["authors", "participants", "links", "own", "impact.revenue", "services"] },
      'authors: [SECRET]\nparticipants: [SECRET]\nlinks: [{ url: "https://SECRET.example" }]\nown: { a: SECRET }\nimpact: { revenue: SECRET, users: 5 }\nservices: [SECRET]\ntags: [a]',
    );
    expect(JSON.stringify(shown)).not.toContain("SECRET");
    expect([shown.impact.users, shown.tags, shown.fields]).toEqual(["5", ["a"], {}]);
  });
});

describe("internal hosts", () => {
  const hosts = ["wiki.corp.example", "*.intern.example", "jira"];

  test.each([
    ["[One](https://wiki.corp.example/SECRET?a#b) two", "One two"],
    ["[One](//WIKI.corp.example:8443/SECRET) two", "One two"],
    ["[One](https://a.b.intern.example./SECRET) two", "One two"],
    ["[One](https://wiki%2Ecorp.example/SECRET) two", "One two"],
    ["[One](https://wiki&#46;corp&period;example/SECRET) two", "One two"],
    ["[One](https://ｗｉｋｉ。corp.example/SECRET) two", "One two"],
    ["[One](https:\\\\wiki.corp.example/SECRET) two", "One two"],
    ["[One](https://user:SECRET@wiki.corp.example) two", "One two"],
    ["[One](https://example.com/?to=https://wiki.corp.example/SECRET) two", "One two"],
    ["[One](mailto:SECRET@intern.example) two", "One two"],
    ["[One][x] two\n\n[x]: https://jira/SECRET 'SECRET'", "One two"],
    ["![One](https://jira/SECRET.png) two", "One two"],
    ["![One][x] two\n\n[x]: https://jira/SECRET.png", "One two"],
    ["<https://jira/SECRET>, two", "[internal address], two"],
    ["https://wiki.corp.example/SECRET. Two", "[internal address]. Two"],
    ["[https://jira/SECRET](https://jira/SECRET)", "[internal address]"],
    [
      "Ask bob@intern.example, or SECRET.wiki.corp.example.",
      "Ask [internal address], or [internal address].",
    ],
    ["`ssh SECRET@jira` and `curl jira:80/SECRET`", "ssh [internal address] and curl [internal address]"],
    ["```\nGET wiki.corp.example/SECRET 500\n```", "GET [internal address] 500"],
    ["One <kbd>wiki.corp.example/SECRET</kbd>", "One <kbd>[internal address]</kbd>"],
    ["![a wiki.corp.example/SECRET b](x.png)", "a [internal address] b"],
    [
      "Moved to jira. jiras are jira-like; xwiki.corp.example.com stays.",
      "Moved to [internal address]. jiras are jira-like; xwiki.corp.example.com stays.",
    ],
    ["[One](https://example.com/jira-notes)", "One"],
  ])("are named nowhere: %s", (body, text) => {
    const shown = shownOf(body, { hosts });
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|href="[^"]*(?:wiki|intern\.|jira\/)/i);
    expect(textOf(shown)).toBe(text);
  });

  test("nor in front matter, titles of sections and attributes of measures", () => {
    const shown = shownOf(
      "## About jira\n\nx\n\n## Measures\n\n- [ ] Do it (owner: @a; issue: https://jira/SECRET-1)\n- [ ] [SECRET-2](https://jira/b/SECRET-2) is (owner: @a)".replace(
        "[SECRET-2]",
        "[That]",
      ),
      { hosts },
      "own: [{ jira: x }]\nlinks: [{ url: https://jira/SECRET }]\nauthors: [SECRET@intern.example]",
    );
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|jira/);
    expect(shown.measures.map(({ text, issue }) => [text, issue])).toEqual([
      ["Do it", "[internal address]"],
      ["That is", null],
    ]);
    expect(shown.authors).toEqual(["[internal address]"]);
  });

  test("are found in long texts too", () => {
    const text = `${"a.".repeat(50_000)} ${"/".repeat(100_000)} ${"wiki.corp.example ".repeat(3)}`;
    const shown = textOf(shownOf(`\`${text}\``, { hosts: ["corp.example"] }));
    expect(shown).toMatch(/a\. \/+(?: \[internal address\]){3}$/);
  });
});
