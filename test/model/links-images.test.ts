import { describe, expect, test } from "vitest";
import { elementsOf, render, textOf } from "./rendered.ts";

describe("images", () => {
  test.each([
    "https://x.example/graph.png",
    "http://x.example/graph.png",
    "HTTPS://x.example/graph.png",
    "//x.example/graph.png",
    "https://user@x.example/a(b).png",
  ])("of another host become links: %s", (address) => {
    const html = render(`![The graph](${address})`);
    expect(elementsOf(html).map(({ name }) => name)).toEqual(["p", "a"]);
    expect(textOf(html)).toBe("Image: The graph");
  });

  test("without a description are named by their address", () => {
    expect(textOf(render("![](https://x.example/graph.png)"))).toBe("Image: https://x.example/graph.png");
  });

  test("of the library are shown, at the address that the page gives them", () => {
    const html = render('![The graph](images/graph.png "Load")', (url) => `files/${url}`);
    expect(elementsOf(html)[1]).toEqual({
      name: "img",
      attributes: { src: "files/images/graph.png", alt: "The graph", title: "Load" },
    });
  });

  test("in links keep their link", () => {
    const html = render("[![The graph](graph.png)](https://x.example)");
    expect(elementsOf(html).map(({ name }) => name)).toEqual(["p", "a", "img"]);
  });

  test("by reference are shown as well", () => {
    const html = render("![The graph][g]\n\n[g]: images/graph.png", (url) => `files/${url}`);
    expect(elementsOf(html)[1]).toMatchObject({ name: "img", attributes: { src: "files/images/graph.png" } });
  });

  // An image by reference goes past prepareImage.
  test("of another host by reference become links too", () => {
    const html = render("![The graph][g]\n\n[g]: https://x.example/graph.png");
    expect(elementsOf(html).map(({ name }) => name)).toEqual(["p", "a"]);
  });

  // A link in a link is none.
  test("of another host in a link do not put a link into the link", () => {
    expect(render("[![The graph](https://x.example/g.png)](https://y.example)").match(/<a /g)).toHaveLength(
      1,
    );
  });
});

describe("links", () => {
  test("are resolved, wherever they stand", () => {
    const seen: string[] = [];
    render(
      "[a](one.md) [b][two]\n\n| [c](three.md) |\n|-|\n| x[^1] |\n\n[two]: two.md\n\n[^1]: [d](four.md)",
      (url) => {
        seen.push(url);
        return url;
      },
    );
    expect(seen.sort()).toEqual(["four.md", "one.md", "three.md", "two.md"]);
  });

  test("lead where they are resolved to", () => {
    const resolve = (url: string): string => `../${url.replace(".md", "")}/`;
    for (const markdown of ["[a](one.md)", "[a][one]\n\n[one]: one.md"]) {
      expect(elementsOf(render(markdown, resolve))).toContainEqual({
        name: "a",
        attributes: { href: "../one/" },
      });
    }
  });

  test("of their own find them", () => {
    expect(elementsOf(render("See https://x.example."))).toContainEqual({
      name: "a",
      attributes: { href: "https://x.example" },
    });
  });

  test("by reference without a definition are text", () => {
    expect(textOf(render("[One][two]"))).toBe("[One][two]");
  });

  test("use definitions from anywhere in the document", () => {
    expect(render("See [one].\n\n[one]: https://x.example 'Title'")).toBe(
      '<p>See <a href="https://x.example" title="Title">one</a>.</p>',
    );
  });
});

describe("checkboxes become signs", () => {
  test.each([
    ["- [x] One\n- [ ] Two", "☑ One ☐ Two"],
    ["- [x] **One**", "☑ One"],
    ["- One", "One"],
  ])("%s", (markdown, text) => {
    const html = render(markdown);
    expect(textOf(html)).toBe(text);
    expect(html).not.toContain("<input");
  });
});
