import { expect, test } from "vitest";
import { searchText, separateSymbols, wordBreak } from "../../src/search/search-text.ts";
import { someProse } from "../render/a-site.ts";
import { aMoment, aPostmortem } from "../statistics/a-postmortem.ts";

test("summary and symptoms come first, verbatim, and each text once", () => {
  const summary = someProse("The pool was empty.");
  const symptoms = someProse("FATAL: sorry, too many clients already");
  const cause = someProse("Nobody bounded the pool.");
  const text = searchText(
    aPostmortem({
      id: "pool",
      summary,
      symptoms,
      rootCause: cause,
      resolution: cause,
      services: ["orders", "unknown"],
      tags: ["postgres"],
      sections: [
        { title: "Root cause and resolution", name: "rootCause", ...cause },
        { title: "Symptoms", name: "symptoms", ...symptoms },
        { title: "Open questions", name: null, ...someProse("Why now?") },
        { title: "Summary", name: "summary", ...summary },
      ],
    }),
  );
  expect(text.split("\n\n")).toEqual([
    "The pool was empty.",
    "FATAL: sorry, too many clients already",
    "Nobody bounded the pool.",
    "Open questions",
    "Why now?",
    "orders, postgres, pool",
  ]);
});

test("what is only in the front matter is found too", () => {
  const entry = {
    at: aMoment("2024-05-12T13:32"),
    until: null,
    marker: null,
    markers: [],
    html: "",
    evidence: [],
    line: 1,
  };
  const text = searchText(aPostmortem({ timeline: [{ ...entry, text: "The alert fires." }] }));
  expect(text).toContain("The alert fires.");
});

test("a symbol inside a word is followed by a break", () => {
  expect(separateSymbols("code=E1234 List<String> a + b C++ $PATH x.y")).toBe(
    `code=${wordBreak}E1234 List<${wordBreak}String> a + b C++ $${wordBreak}PATH x.y`,
  );
});
