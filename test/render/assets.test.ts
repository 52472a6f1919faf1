import { expect, test } from "vitest";
import { collectAssets, linkModules } from "../../src/render/assets.ts";

test("names files by their content", async () => {
  const { names, files } = await collectAssets();
  for (const name of ["style.css", "search.js", "theme.js", "local-time.js"]) {
    const file = names.get(name) ?? "";
    expect(file).toMatch(/^assets\/[a-z-]+-[0-9a-f]{8}\.(css|js)$/);
    expect(files.get(file)?.length).toBeGreaterThan(100);
  }
});

test("another style sheet is another file", async () => {
  const plain = await collectAssets();
  const own = await collectAssets({ css: ":root { --accent: #123456 }" });
  expect(own.names.get("style.css")).not.toBe(plain.names.get("style.css"));
  expect(own.files.get(own.names.get("style.css") ?? "")).toMatch(/--accent: #123456 ?\}$/);
  expect(own.names.get("search.js")).toBe(plain.names.get("search.js"));
});

test("the script of the development server is not published", async () => {
  expect([...(await collectAssets()).names.keys()]).not.toContain("live-reload.js");
});

test("modules import each other by their hashed names, and change with what they import", () => {
  const linked = (leaf: string) =>
    new Map(
      linkModules(
        new Map([
          ["main.js", 'import { a } from "./middle.js"; a(); import("./late.js"); import(`./late.js`);'],
          ["late.js", 'import"./leaf.js";'],
          ["middle.js", 'export { a } from "./leaf.js";'],
          ["leaf.js", leaf],
        ]),
      ),
    );
  const first = linked("export const a = 1;");
  const second = linked("export const a = 2;");
  expect(first.get("main.js")).toMatch(/from "\.\/middle-[0-9a-f]{8}\.js"/);
  expect(first.get("main.js")?.match(/import\("\.\/late-[0-9a-f]{8}\.js"\)/g)).toHaveLength(2);
  expect(first.get("late.js")).toMatch(/import"\.\/leaf-[0-9a-f]{8}\.js"/);
  expect(first.get("middle.js")).toMatch(/from "\.\/leaf-[0-9a-f]{8}\.js"/);
  expect(second.get("main.js")).not.toBe(first.get("main.js"));
});

test("a module that is missing, and a circle of modules, are errors", () => {
  expect(() => linkModules(new Map([["a.js", 'import "./b.js";']]))).toThrow("does not exist");
  const circle = new Map([
    ["a.js", 'import "./b.js";'],
    ["b.js", 'import "./a.js";'],
  ]);
  expect(() => linkModules(circle)).toThrow("import each other");
});
