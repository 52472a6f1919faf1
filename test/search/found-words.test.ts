import { expect, test } from "vitest";
import { wordFinder } from "../../site/client/found-words.ts";

function marked(query: string, text: string): string {
  return wordFinder(query)(text)
    .toReversed()
    .reduce((all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);
}

test.each([
  ["connection", "Connections, a connector; disconnect.", "[Connections], a [connector]; disconnect."],
  ["failing", "It failed.", "It [failed]."],
  ["string", "A strange string", "A strange [string]"],
  ["Exception", "org.x.PSQLException: no", "org.x.PSQL[Exception]: no"],
  ["postgresql", "at org.postgresql.Driver", "at org.[postgresql].Driver"],
  ["10.0.0.7:5432", "to 10.0.0.7:5432 at 10:00", "to [10.0.0.7:5432] at 10:00"],
  ["E1234", "error_code=E1234", "error_code=[E1234]"],
  ["code=E1234", "code=E1234", "[code=E1234]"],
  ["café", "A Café.", "A [Café]."],
  ["orders_pkey", "the orders of orders_pkey", "the orders of [orders_pkey]"],
  ["", "nothing", "nothing"],
])("“%s” in “%s”", (query, text, expected) => {
  expect(marked(query, text)).toBe(expected);
});

test("words in a row are one place, and common words count only there", () => {
  expect(marked("FATAL: sorry, too many clients", "The FATAL: sorry, too many clients now, many more")).toBe(
    "The [FATAL: sorry, too many clients] now, [many] more",
  );
  expect(marked("the pool was empty", "The pool was full. The day was long.")).toBe(
    "[The pool was] full. The day was long.",
  );
  expect(marked("the", "The day")).toBe("[The] day");
});
