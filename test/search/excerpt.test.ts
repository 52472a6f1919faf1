import { expect, test } from "vitest";
import { excerpt } from "../../site/client/excerpt.ts";

const text = (parts: ReturnType<typeof excerpt>) =>
  parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join("");

function found(...locations: readonly number[]) {
  return locations.map((location) => ({ location, balanced_score: 1 }));
}

test("marks what was found and keeps the text as it is", () => {
  expect(text(excerpt("FATAL: sorry,\ntoo many <b>clients</b>", found(0, 2)))).toBe(
    "[FATAL:] sorry,\n[too] many <b>clients</b>",
  );
});

test("shows the part with the most found words", () => {
  const words = Array.from({ length: 300 }, (_, index) => `w${index}`).join(" ");
  const shown = text(excerpt(words, found(10, 200, 203, 205)));
  expect(shown).toMatch(/^… w196 .*\[w200\] w201 w202 \[w203\] w204 \[w205\].* …$/);
});

test("hides the breaks of the index", () => {
  expect(text(excerpt("code=\u2060 E1234 left", found(1)))).toBe("code=[E1234] left");
});

test("a text without a found word begins at its start", () => {
  expect(text(excerpt("one two three", [], 2))).toBe("one two …");
});
