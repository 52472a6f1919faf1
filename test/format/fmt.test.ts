import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileSystem } from "../../src/effects.ts";
import { nodeFiles } from "../../src/node-effects.ts";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const canonical = goodReport
  .replace("impact: { users: 40 shops }\n", "")
  .replace("timezone: Europe/Oslo\n", "impact: { users: 40 shops }\n")
  .replace("started: ", "timezone: Europe/Oslo\nstarted: ");
const drifted = canonical.replace("- 09:14 **Detected** —", "* 09:14 **Noticed:**");
const a = "postmortems/a.md";
const b = "postmortems/2024/b.md";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

function typed(text: string | Uint8Array): { readStandardInput: () => Promise<Uint8Array> } {
  return {
    readStandardInput: async () => (typeof text === "string" ? new TextEncoder().encode(text) : text),
  };
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

describe("fmt", () => {
  test("formats the reports of the library and says which", async () => {
    library.write({ [a]: drifted, [b]: canonical, "postmortems/README.md": "* not a report\n" });
    const { status, out, remarks } = await library.run(["fmt"]);
    expect(out).toBe("Formatted postmortems/a.md\n");
    expect(remarks).toBe("2 files: 1 formatted, 1 unchanged.\n");
    expect(status).toBe(0);
    expect(library.read(a)).toBe(canonical);
    expect(library.read("postmortems/README.md")).toBe("* not a report\n");
  });

  test("writes only what changes", async () => {
    library.write({ [a]: canonical, [b]: drifted });
    const written: string[] = [];
    const write: FileSystem["write"] = async (file, content) => {
      written.push(file);
      await nodeFiles.write(file, content);
    };
    await library.run(["fmt"], { files: { ...nodeFiles, write } });
    expect(written).toEqual([`${library.root}/${b}`]);
  });

  test("formats what paths name, whatever the configuration says of them", async () => {
    library.write({ [a]: drifted, [b]: drifted, "_x.md": drifted, "afterword.yml": "ignore: ['2024/**']\n" });
    expect((await library.run(["fmt", "postmortems/2024/b.md", "_x.md"])).out).toBe(
      "Formatted _x.md\nFormatted postmortems/2024/b.md\n",
    );
    expect(library.read(a)).toBe(drifted);
    expect(library.read(b)).toBe(canonical);
    expect((await library.run(["fmt"])).out).toBe("Formatted postmortems/a.md\n");
  });

  test("reads sections and zones as the configuration says", async () => {
    library.write({
      "afterword.yml": "sections: { timeline: [Forløp] }\n",
      [a]: drifted.replace("## Timeline", "## Forløp"),
    });
    await library.run(["fmt"]);
    expect(library.read(a)).toBe(canonical.replace("## Timeline", "## Forløp"));
  });

  test("could not run where nothing matches", async () => {
    const nothing = await library.run(["fmt"]);
    expect(nothing.status).toBe(2);
    expect(nothing.remarks).toContain("so nothing was formatted");
    expect((await library.run(["fmt", "missing.md"])).status).toBe(2);
  });
});

describe("fmt --check", () => {
  test("writes nothing, names what would change, and fails", async () => {
    library.write({ [a]: drifted, [b]: canonical });
    const { status, out, remarks } = await library.run(["fmt", "--check"]);
    expect(out).toBe("Would format postmortems/a.md\n");
    expect(remarks).toBe("2 files: 1 to be formatted, 1 unchanged.\n");
    expect(status).toBe(1);
    expect(library.read(a)).toBe(drifted);
  });

  test("is content with what is formatted", async () => {
    library.write({ [a]: drifted });
    await library.run(["fmt"]);
    expect(await library.run(["fmt", "--check"])).toEqual({
      status: 0,
      out: "",
      remarks: "1 file: 0 to be formatted, 1 unchanged.\n",
    });
  });
});

describe("what cannot be formatted is named and left alone, and the others go on:", () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      "broken YAML",
      drifted.replace("[labels]", "[labels"),
      "the YAML of its front matter has an error at line",
    ],
    ["a key twice", drifted.replace("severity", "title: x\nseverity"), "Map keys must be unique"],
    ["front matter that is never closed", drifted.replace(/\n---\n/, "\n"), "is never closed with `---`"],
    ["no front matter", drifted.replace(/^---[\s\S]*?---\n/, ""), "has no front matter"],
    ["front matter in another language", drifted.replace("---", "---json"), "has no front matter"],
    ["a list as front matter", "---\n- a\n---\n\n## Timeline\n\n* 09:14 x\n", "not made of keys and values"],
    ["other bytes than UTF-8", Uint8Array.of(0x2d, 0xe9, 0x0a), "bytes that are not UTF-8"],
    ["a file that is too large", `${drifted}${"x".repeat(1024 * 1024)}`, "expected at most 1048576"],
    [
      "more entries than are read",
      drifted.replace("## Root", `${"- 09:50 x\n".repeat(5001)}\n## Root`),
      "more than 5000 entries",
    ],
    ["Markdown that is nested too deep", `${drifted}\n${"> ".repeat(150)}x\n`, "nested too deep"],
  ])("%s", async (_, content, reason) => {
    library.write({ [a]: content, [b]: drifted });
    const before = library.read(a);
    const { status, out, remarks } = await library.run(["fmt"]);
    const [sentence = "", counts] = remarks.split("\n");
    expect(sentence).toMatch(/^postmortems\/a\.md is left as it was: .*\.$/);
    expect(sentence).toContain(reason);
    expect(counts).toBe("2 files: 1 formatted, 0 unchanged, 1 with a problem.");
    expect(out).toBe(`Formatted ${b}\n`);
    expect(status).toBe(1);
    expect(library.read(a)).toBe(before);
    expect(library.read(b)).toBe(canonical);
  });
});

describe("fmt --sort", () => {
  const late = canonical.replace(
    /- 09:14 .*\n- 09:20 .*\n/,
    "- 09:20 **Acknowledged** — Mira takes the call.\n- 09:14 **Detected** — A shop calls.\n",
  );

  test("puts entries into the order of their times, only when asked", async () => {
    library.write({ [a]: late });
    expect((await library.run(["fmt"])).out).toBe("");
    const { status, out } = await library.run(["fmt", "--sort"]);
    expect(out).toBe(`Formatted ${a}\n`);
    expect(status).toBe(0);
    expect(library.read(a)).toBe(canonical);
  });

  test("leaves the order where a time was not understood, and says so", async () => {
    const text = late.replace("09:14", "25:14");
    library.write({ [a]: text.replace("- 09:45", "* 09:45") });
    const { status, remarks } = await library.run(["fmt", "--sort"]);
    const line = lineOf(text, "25:14");
    expect(remarks).toContain(`${a} is not sorted: the time at line ${line} was not understood.\n`);
    expect(status).toBe(1);
    expect(library.read(a)).toBe(text);
  });

  test("moves no entry out of an internal mark that hides several", async () => {
    const text = late
      .replace("takes the call.\n", "takes the call.\n  <!-- internal -->\n")
      .replace("A shop calls.\n", "A shop calls.\n  <!-- /internal -->\n");
    library.write({ [a]: text });
    const { status, remarks } = await library.run(["fmt", "--sort"]);
    const line = lineOf(text, "<!-- internal");
    expect(remarks).toContain(
      `${a} is not sorted: the internal mark at line ${line} reaches beyond an entry.\n`,
    );
    expect(status).toBe(1);
    expect(library.read(a)).toBe(text);
  });

  test("moves no entry from one list to another", async () => {
    const text = canonical.replace("- 09:20", "\nThen nothing happened for a while.\n\n- 09:10");
    library.write({ [a]: text });
    const { status, remarks } = await library.run(["fmt", "--sort"]);
    const line = lineOf(text, "09:10 **");
    expect(remarks).toContain(`the entry at line ${line} is earlier than what stands above its list.\n`);
    expect(status).toBe(1);
    expect(library.read(a)).toBe(text);
  });
});

describe("fmt -", () => {
  test("formats standard input onto standard output", async () => {
    library.write({ [a]: drifted });
    const { status, out, remarks } = await library.run(["fmt", "-", "--stdin-filename", a], typed(drifted));
    expect([status, out, remarks]).toEqual([0, canonical, ""]);
    expect(library.read(a)).toBe(drifted);
  });

  test("gives back what is formatted, and what is broken with a reason", async () => {
    expect((await library.run(["fmt", "-"], typed(canonical))).out).toBe(canonical);
    const broken = drifted.replace("[labels]", "[labels");
    const { status, out, remarks } = await library.run(["fmt", "-"], typed(broken));
    expect([status, out]).toEqual([1, broken]);
    expect(remarks).toMatch(/^stdin is left as it was: the YAML/);
  });

  test("says nothing for bytes that are no text", async () => {
    const { status, out, remarks } = await library.run(["fmt", "-"], typed(Uint8Array.of(0xe9)));
    expect([status, out]).toEqual([1, ""]);
    expect(remarks).toContain("not UTF-8");
  });

  test("is checked by its name", async () => {
    const { status, out } = await library.run(["fmt", "--check", "-", "--stdin-filename", a], typed(drifted));
    expect([status, out]).toEqual([1, `Would format ${a}\n`]);
  });

  test("stands alone", async () => {
    const { status, remarks } = await library.run(["fmt", "-", a], typed(drifted));
    expect(status).toBe(2);
    expect(remarks).toContain("cannot be given beside other paths");
  });
});
