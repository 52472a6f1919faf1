import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { kettleOutage, kettleOutageWith } from "./documents.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

/** The document with a paragraph at the end of its cause. */
function withText(text: string): string {
  return kettleOutage.replace("would expire.\n", `would expire.\n\n${text}\n`);
}

async function imported(text: string, more: Readonly<Record<string, string>> = {}) {
  library.write({ "docs/old/kettle.md": withText(text), ...more });
  const { status, out } = await library.run(["import", "docs/old", "--report", "json"]);
  const files: { file: string; drafts: { assets: unknown }[] }[] = JSON.parse(out).files;
  const assets = files.find(({ file }) => file.endsWith("kettle.md"))?.drafts[0]?.assets;
  return { status, assets, draft: library.read("postmortems/kettle.md") };
}

describe("local files", () => {
  test("go with the draft: images, attachments and definitions", async () => {
    const { status, assets, draft } = await imported(
      "![Load of the server](img/load.png) and [the log](<my log.txt> 'all of it'), see [both][b].\n\n[b]: ./img/load.png#top",
      { "docs/old/img/load.png": "load", "docs/old/my log.txt": "log" },
    );
    expect(status).toBe(0);
    expect(draft).toContain("![Load of the server](./kettle/load.png)");
    expect(draft).toContain("[the log](<./kettle/my%20log.txt> 'all of it')");
    expect(draft).toContain("[b]: ./kettle/load.png#top");
    expect(assets).toEqual({ copied: ["./kettle/load.png", "./kettle/my log.txt"], missing: [] });
    expect(library.read("postmortems/kettle/load.png")).toBe("load");
    expect(library.read("postmortems/kettle/my log.txt")).toBe("log");
    const check = await library.run(["check"]);
    expect([check.status, check.out]).not.toContain("image-missing");
    expect(check.status).toBe(0);
  });

  test("of one name get two", async () => {
    const { draft } = await imported("![a](a/x.png) ![b](b/x.png) ![again](./a/x.png)", {
      "docs/old/a/x.png": "a",
      "docs/old/b/x.png": "b",
    });
    expect(draft).toContain("![a](./kettle/x.png) ![b](./kettle/x-2.png) ![again](./kettle/x.png)");
    expect(library.read("postmortems/kettle/x-2.png")).toBe("b");
  });

  test("that do not exist are named with their line, and left as written", async () => {
    const text = "![gone](img/gone.png) [also](./gone.txt) ![rooted](/assets/rooted.png)";
    const { status, assets, draft } = await imported(text);
    expect(status).toBe(0);
    expect(draft).toContain(text);
    expect(assets).toEqual({ copied: [], missing: ["img/gone.png", "./gone.txt", "/assets/rooted.png"] });
    const told = await library.run(["import", "docs/old", "--force"]);
    expect(told.out).toContain("not found  line 22: img/gone.png");
  });

  test("are not taken from elsewhere: above the folder, hidden, absolute, behind a symbolic link", async () => {
    library.write({ "secret.txt": "secret", "docs/old/.env": "secret", "docs/old/.git2/config": "secret" });
    symlinkSync(join(library.root, "secret.txt"), join(library.root, "docs/old/link.txt"));
    const { assets, draft } = await imported(
      `[a](../../../../../../etc/passwd) [b](.env) [c](.git2/config) [d](link.txt) [e](/etc/passwd) [f](file:///etc/passwd) [g](..%2f..%2fsecret.txt)`,
    );
    expect(assets).toEqual({
      copied: [],
      missing: ["../../../../../../etc/passwd", ".env", ".git2/config", "link.txt", "..%2f..%2fsecret.txt"],
    });
    expect(draft).toContain("[e](/etc/passwd) [f](file:///etc/passwd)");
    expect(readdirSync(join(library.root, "postmortems"))).toEqual(["kettle.md"]);
  });

  test("may come from anywhere in the document's repository", async () => {
    library.git("init", "--quiet");
    const { draft } = await imported("![up](../../img/up.png)", { "img/up.png": "up" });
    expect(draft).toContain("![up](./kettle/up.png)");
  });

  test("that are code or prose are not touched", async () => {
    const text = "`![a](a.png)` and \\[b](b.png)\n\n```md\n![c](c.png)\n```";
    const { draft, assets } = await imported(text, { "docs/old/a.png": "", "docs/old/c.png": "" });
    expect(draft).toContain("`![a](a.png)` and \\[b](b.png)");
    expect(draft).toContain("![c](c.png)");
    expect(assets).toEqual({ copied: [], missing: [] });
  });

  test("a link around an image keeps both", async () => {
    const { draft } = await imported("[![small](s.png)](l.png)", {
      "docs/old/s.png": "s",
      "docs/old/l.png": "l",
    });
    expect(draft).toContain("[![small](./kettle/s.png)](./kettle/l.png)");
  });

  test("another file of the same name is not written over", async () => {
    library.write({ "docs/old/kettle.md": withText("![x](x.png)"), "docs/old/x.png": "new" });
    library.write({ "postmortems/kettle/x.png": "mine" });
    const { status, out } = await library.run(["import", "docs/old"]);
    expect([status, out]).toEqual([1, expect.stringContaining("exists already and is another file")]);
    expect(library.read("postmortems/kettle/x.png")).toBe("mine");
    expect(existsSync(join(library.root, "postmortems/kettle.md"))).toBe(false);
    expect((await library.run(["import", "docs/old", "--force"])).status).toBe(0);
    expect(library.read("postmortems/kettle/x.png")).toBe("new");
  });
});

describe("links between documents of one run", () => {
  test("lead to the drafts, which become related", async () => {
    const { draft } = await imported(
      "As in [the toaster](../toaster%20outage.md#cause) and [itself](kettle.md).",
      {
        "docs/toaster outage.md": kettleOutageWith("Toaster outage"),
      },
    );
    expect(draft).toContain("[the toaster](../docs/toaster%20outage.md#cause)");
    const { status } = await library.run(["import", "docs", "--force"]);
    expect(status).toBe(0);
    const again = library.read("postmortems/kettle.md");
    expect(again).toContain("[the toaster](./toaster-outage.md#cause) and [itself](./kettle.md)");
    expect(again).toMatch(/\nrelated: \[toaster-outage\]\nimported: /);
    expect((await library.run(["check"])).status).toBe(0);
  });

  test("hold without their ending, and from another folder", async () => {
    library.write({
      "docs/a/kettle.md": withText("See [it](../b/toaster)."),
      "docs/b/toaster.md": kettleOutageWith("Toaster outage"),
    });
    await library.run(["import", "docs", "--out", "postmortems/2024"]);
    expect(library.read("postmortems/2024/kettle.md")).toContain("[it](./toaster.md)");
  });

  test("keep the lines of the original", async () => {
    const text = withText("See [it](toaster.md).").replace("- 10:00 Resolved", "- 08:00 Resolved");
    library.write({ "docs/kettle.md": text, "docs/toaster.md": kettleOutageWith("Toaster outage") });
    const { out } = await library.run(["import", "docs", "--report", "json"]);
    const [{ drafts }] = JSON.parse(out).files;
    const lines = drafts[0].contradictions.map(({ line }: { line: number }) => line);
    expect(lines.every((line: number) => line === 16)).toBe(true);
  });
});

test("what a hostile document asks for is written nowhere else", async () => {
  const front = "---\nid: ../../evil\ntitle: ../../evil\naliases: [../x]\n---\n";
  library.write({ "docs/old/..%2fevil.md": front + kettleOutage, "docs/old/kettle.md": kettleOutage });
  await library.run(["import", "docs/old", "--out", "out"]);
  expect(readdirSync(join(library.root, "out")).every((name) => /^[A-Za-z0-9][\w.-]*\.md$/.test(name))).toBe(
    true,
  );
  expect(readdirSync(library.root).sort()).toEqual(["docs", "out"]);
  expect(readdirSync(dirname(library.root)).some((name) => name.startsWith("evil"))).toBe(false);
});
