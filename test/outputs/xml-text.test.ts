import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../src/outputs/clean-text.ts";
import { xmlDocument, xmlElement, xmlText } from "../../src/outputs/xml-text.ts";
import { readXml } from "./read-xml.ts";
import { anyText } from "./written.ts";

test("any text is read back from elements and attributes, but for what XML cannot hold", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = readXml(xmlDocument(xmlElement("a", { b: text }, xmlText(text))));
      expect(root).toEqual({
        name: "a",
        attributes: { b: cleanText(text) },
        children: text === "" ? [] : [cleanText(text)],
      });
    }),
  );
});

test.each([
  ["<a>"],
  ["<a></b>"],
  ["<a/><a/>"],
  ["<a>]]></a>"],
  ["<a>&nbsp;</a>"],
  ["<a>& b</a>"],
  ['<a b="1" b="2"/>'],
  ["<a b=1/>"],
  ["<a>\u0000</a>"],
  ["<a>< b</a>"],
  ["text"],
])("the reader of these tests refuses %j", (text) => {
  expect(() => readXml(xmlDocument(text))).toThrow();
});
