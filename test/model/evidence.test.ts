import type { Link } from "mdast";
import { describe, expect, test } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default-config.ts";
import { buildLibrary } from "../../src/model/build-library.ts";
import { evidenceOf } from "../../src/model/evidence-of.ts";
import type { Evidence, Postmortem } from "../../src/model/postmortem.ts";
import { readReport } from "../extract/a-report.ts";

function build(frontMatter: string, body: string, config: Partial<Config> = {}): Postmortem {
  const text = `---\ntitle: x\ntimezone: UTC\nstarted: 2024-05-12 13:30\n${frontMatter}\n---\n\n${body}\n`;
  const { library } = buildLibrary([readReport(text)], {
    config: { ...defaultConfig, ...config },
    asOf: "2024-06-01",
    drafts: "none",
  });
  const [postmortem] = library.postmortems;
  if (postmortem === undefined) throw new Error("There is no report.");
  return postmortem;
}

/** The evidence of the only entry of a timeline. */
function evidenceIn(entry: string, more = "", config: Partial<Config> = {}): readonly Evidence[] {
  return build("", `## Timeline\n\n${entry}\n\n${more}`, config).timeline[0]?.evidence ?? [];
}

const pool = { url: "https://grafana.example.com/d/pool", kind: "dashboard", title: "the pool" };

describe("the evidence of an entry", () => {
  test("is its links of a known kind, in their order", () => {
    const found = evidenceIn(
      "- 13:32 **Detected** — See [the pool](https://grafana.example.com/d/pool), [a page](https://x.example/), <https://acme.slack.com/archives/C1/p2>.",
    );
    expect(found).toEqual([
      pool,
      { url: "https://acme.slack.com/archives/C1/p2", kind: "chat", title: null },
    ]);
  });

  test("is found in every block, by reference, and in bare addresses", () => {
    const found = evidenceIn(
      "- 13:32 — See\n\n  - *[the **pool**][p]*\n\n  > status.example.com: https://status.example.com/1",
      "[p]: https://grafana.example.com/d/pool",
    );
    expect(found).toEqual([pool, { url: "https://status.example.com/1", kind: "status", title: null }]);
  });

  test("has an address once", () => {
    const link = "[the pool](https://grafana.example.com/d/pool)";
    expect(evidenceIn(`- 13:32 — ${link}, ${link}`)).toEqual([pool]);
  });

  test("has images of other hosts, which pages show as links", () => {
    expect(evidenceIn("- 13:32 — ![the pool](https://grafana.example.com/d/pool)")).toEqual([pool]);
  });

  test("is what the library calls it", () => {
    const entry = "- 13:32 — [the pool](https://grafana.example.com/d/pool)";
    const config = { links: { capacity: ["grafana.example.com/d/pool"] } };
    expect(evidenceIn(entry, "", config)).toEqual([{ ...pool, kind: "capacity" }]);
  });

  test("belongs to its own entry", () => {
    const { timeline } = build(
      "",
      "## Timeline\n\n| Time | Event |\n| --- | --- |\n| 13:32 | [the pool](https://grafana.example.com/d/pool) |\n| 13:40 | Nothing. |",
    );
    expect(timeline.map(({ evidence }) => evidence.length)).toEqual([1, 0]);
  });
});

test("a link of the front matter is what its author says, else what its address tells", () => {
  const { links } = build(
    "links:\n  - { url: https://acme.slack.com/archives/C1, kind: war-room }\n  - { url: https://acme.slack.com/archives/C1/p2 }\n  - { url: https://x.example/ }",
    "",
  );
  expect(links.map(({ kind }) => kind)).toEqual(["war-room", "chat", null]);
});

test("a paragraph of any length is gone through", () => {
  const link: Link = { type: "link", url: pool.url, children: [{ type: "text", value: pool.title }] };
  const children = Array.from({ length: 200_000 }, () => link);
  const context = { definitions: new Map<string, string>(), config: defaultConfig };
  expect(evidenceOf([{ type: "paragraph", children }], context)).toEqual([pool]);
});
