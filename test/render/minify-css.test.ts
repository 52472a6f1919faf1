import { expect, test } from "vitest";
import { minifyCss } from "../../src/render/minify-css.ts";

test("removes comments and surplus white space", () => {
  expect(minifyCss("/* head */\na {\n  color: red;\n  margin: 0 auto;\n}\n\n\nb , c > d { top: 0 }")).toBe(
    "a{color: red;margin: 0 auto}b,c > d{top: 0}",
  );
});

test("keeps spaces that mean something", () => {
  const css = "a :hover{width: calc(1px + 2px)}@media (min-width: 1px) and (print){a b{top: 0}}";
  expect(minifyCss(css)).toBe(css);
});

test("leaves strings alone", () => {
  const css = `a::before{content: "/* no  comment */ ; } \\" { "}b{content: '  ,  '}`;
  expect(minifyCss(css)).toBe(css);
});

test("a comment between two words is a space", () => {
  expect(minifyCss("a/* x */b{top: 0}")).toBe("a b{top: 0}");
});
