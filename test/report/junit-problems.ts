import type { XmlElement } from "./read-xml.ts";

/** What an element may have, as far as both published schemas agree. */
interface Shape {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** The children in their order, with how often each may occur. */
  readonly children: readonly (readonly [name: string, least: number, most: number])[];
  readonly text: boolean;
}

const many = Number.POSITIVE_INFINITY;

/*
 * Written from two schemas that differ: that of Ant's JUnit reports (windyroad/JUnit-Schema,
 * JUnit.xsd), which orders everything and wants much, and that of Jenkins' xunit plugin
 * (junit-10.xsd), which knows fewer attributes. What is in both is read by every host.
 */
const shapes: Readonly<Record<string, Shape>> = {
  testsuites: { required: [], children: [["testsuite", 0, many]], text: false },
  testsuite: {
    required: "name package id tests failures errors time timestamp hostname".split(" "),
    optional: ["skipped"],
    children: [
      ["properties", 1, 1],
      ["testcase", 0, many],
      ["system-out", 1, 1],
      ["system-err", 1, 1],
    ],
    text: false,
  },
  properties: { required: [], children: [], text: false },
  testcase: {
    required: ["name", "classname", "time"],
    children: [
      ["failure", 0, 1],
      ["skipped", 0, 1],
    ],
    text: false,
  },
  failure: { required: ["type"], optional: ["message"], children: [], text: true },
  skipped: { required: [], optional: ["message", "type"], children: [], text: true },
  "system-out": { required: [], children: [], text: true },
  "system-err": { required: [], children: [], text: true },
};

const formats: Readonly<Record<string, RegExp>> = {
  id: /^\d+$/,
  tests: /^\d+$/,
  failures: /^\d+$/,
  errors: /^\d+$/,
  skipped: /^\d+$/,
  time: /^\d+$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  // xs:token of at least one character.
  name: /^\S+(?: \S+)*$/,
  classname: /^\S+(?: \S+)*$/,
};

/** What is wrong with a document by the published schemas of JUnit's results. */
export function junitProblems(root: XmlElement): readonly string[] {
  return root.name === "testsuites" ? problemsOf(root) : [`${root.name} as root`];
}

function problemsOf(element: XmlElement): readonly string[] {
  const shape = shapes[element.name];
  if (shape === undefined) return [`unknown element ${element.name}`];
  const { required, optional = [], text } = shape;
  const keys = Object.keys(element.attributes);
  const children = element.children.filter((child) => typeof child !== "string");
  const words = element.children.filter((child) => typeof child === "string").join("");
  const within = `in ${element.name}`;
  return [
    ...required.filter((key) => !keys.includes(key)).map((key) => `no ${key} ${within}`),
    ...keys
      .filter((key) => ![...required, ...optional].includes(key))
      .map((key) => `unknown ${key} ${within}`),
    ...keys
      .filter((key) => formats[key]?.test(element.attributes[key] ?? "") === false)
      .map((key) => `${key}="${element.attributes[key]}" ${within}`),
    ...(text || words.trim() === "" ? [] : [`text ${within}`]),
    ...orderProblems(children, shape).map((problem) => `${problem} ${within}`),
    ...children.flatMap(problemsOf),
  ];
}

function orderProblems(children: readonly XmlElement[], shape: Shape): readonly string[] {
  const order = shape.children.map(([name]) => name);
  const indexes = children.map(({ name }) => order.indexOf(name));
  const counts = shape.children.flatMap(([name, least, most]) => {
    const count = children.filter((child) => child.name === name).length;
    return count < least || count > most ? [`${count} of ${name}`] : [];
  });
  const isOrdered = indexes.every((index, at) => at === 0 || index >= (indexes[at - 1] ?? 0));
  return [...counts, ...(indexes.includes(-1) || !isOrdered ? ["children out of order"] : [])];
}
