import { describe, expect, test } from "vitest";
import { elementsOf, render, textOf } from "./rendered.ts";

/** Every id, and every local address. */
function namesOf(html: string): { ids: string[]; targets: string[] } {
  const attributes = elementsOf(html).map((element) => element.attributes);
  return {
    ids: attributes.flatMap(({ id }) => (id === undefined ? [] : [id])),
    targets: attributes.flatMap(({ href }) =>
      href?.startsWith("#") ? [decodeURIComponent(href.slice(1))] : [],
    ),
  };
}

const markdown = "One[^1] and two[^note], again[^1].\n\n[^1]: First.\n[^note]: Second.\n";

describe("a footnote", () => {
  test("is shown below the section that uses it", () => {
    const text = textOf(render(markdown));
    expect(text).toMatch(/^One1 and two2, again1\. Footnotes First\. .*Second\. /);
  });

  test("is not shown where it is not used", () => {
    expect(textOf(render("One.\n\n[^1]: First.\n"))).toBe("One.");
  });

  test("leads there and back", () => {
    const { ids, targets } = namesOf(render(markdown));
    for (const target of targets) expect(ids).toContain(target);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("may hold several blocks, links and markup", () => {
    const html = render(
      "One[^1].\n\n[^1]: First **bold**.\n\n    Second [link](https://x.example).\n\n    - item\n",
    );
    expect(textOf(html)).toContain("First bold. Second link. item");
  });

  test("may use another", () => {
    expect(textOf(render("One[^1].\n\n[^1]: First[^2].\n\n[^2]: Second.\n"))).toContain("Second.");
  });

  test("without a definition is text", () => {
    expect(textOf(render("One[^1]."))).toBe("One[^1].");
  });

  test("with an id that needs escaping leads there too", () => {
    const { ids, targets } = namesOf(render("One[^ü-1/2].\n\n[^ü-1/2]: First.\n"));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(ids.map((id) => decodeURIComponent(id))).toContain(target);
  });
});

describe("on a page with several sections", () => {
  const html = render(markdown, undefined, "summary") + render(markdown, undefined, "impact");

  test("each section's footnotes have names of their own", () => {
    const ids = namesOf(html).ids.filter((id) => id !== "footnote-label");
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // Every section that has footnotes writes a heading with the same id.
  test("every id is there once", () => {
    const { ids } = namesOf(html);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("and no name escapes its prefix", () => {
    const { ids } = namesOf(render("One[^x].\n\n[^x]: First.\n", undefined, "t1"));
    for (const id of ids) expect(id).toMatch(/^(?:user-content-fn(?:ref)?-t1-x|t1-footnote-label)$/);
  });
});
