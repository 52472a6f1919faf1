import { expect, test } from "vitest";
import { isTelling, lookedUp, partsOf, piecesOf, plainWord, wordsOf } from "../../site/client/query-words.ts";

test("symbols separate words, punctuation and quotes stay", () => {
  expect(lookedUp("  List<String>  code=E1234 ")).toBe("List String code E1234");
  expect(lookedUp('"FATAL: sorry, too many"')).toBe('"FATAL: sorry, too many"');
});

test("a word is as the index has it: small, without accents and punctuation, with its underscores", () => {
  expect(plainWord("(Déjà-Vu):")).toBe("dejavu");
  expect(plainWord("orders_pkey")).toBe("orders_pkey");
  expect(wordsOf('FATAL: "fatal" — orders_pkey, org.postgres.Driver')).toEqual([
    "fatal",
    "orders_pkey",
    "orgpostgresdriver",
  ]);
});

test("a query comes apart at punctuation, and a word where its letters change", () => {
  expect(piecesOf('at org.postgres.Driver(Driver.java:77) "x"')).toEqual([
    "at",
    "org",
    "postgres",
    "Driver",
    "java",
    "77",
    "x",
  ]);
  expect(partsOf("PSQLException")).toEqual(["PSQL", "Exception"]);
  expect(partsOf("orders_pkey2")).toEqual(["orders", "pkey"]);
  expect(partsOf("xylophone")).toEqual([]);
});

test.each([
  ["connection", true],
  ["E1234", true],
  ["the", false],
  ["53300", false],
  ["7f3ab3c2", false],
  ["0x7f3ab3c2", false],
  ["20260312T091422", false],
  ["facade", true],
])("%s says something by itself: %s", (word, says) => {
  expect(isTelling(word)).toBe(says);
});
