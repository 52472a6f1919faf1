import { nearest } from "../nearest.ts";
import type { SchemaError } from "./compile-schema.ts";

/** A schema error in words. */
export interface SchemaSentence {
  /** "Unexpected X, expected Y". */
  readonly reason: string;
  /** Why, or how to mend it; "" where the reason says all. */
  readonly note: string;
  /** Replacements for the value (for the key, where the key is unexpected). */
  readonly expected: readonly string[];
}

/** Puts a schema error into words. `describe` gives the description of a key, where there is one. */
export function schemaSentence(error: SchemaError): SchemaSentence {
  const make = sentences[error.keyword];
  if (make !== undefined) return make(error);
  return {
    reason: `Unexpected ${show(error.data)}: it ${error.message ?? "is not valid"}`,
    note: "",
    expected: [],
  };
}

const sentences: Readonly<Record<string, (error: SchemaError) => SchemaSentence>> = {
  required: (error) => {
    const key = String(error.params.missingProperty);
    const description = propertiesOf(error)[key]?.description;
    return {
      reason: `Missing \`${key}\`${where(error)}`,
      note: typeof description === "string" ? description : "",
      expected: [],
    };
  },
  additionalProperties: (error) => unknownKey(error, String(error.params.additionalProperty)),
  propertyNames: (error) => ({
    reason: `Unexpected key \`${String(error.params.propertyName)}\`${where(error)}`,
    note: "",
    expected: [],
  }),
  enum: (error) => oneOf(error.data, error.params.allowedValues as readonly unknown[]),
  const: (error) => oneOf(error.data, [error.params.allowedValue]),
  type: (error) => {
    const allowed = error.parentSchema?.enum;
    return Array.isArray(allowed) && error.data !== null ? oneOf(error.data, allowed) : wrongType(error);
  },
  format: (error) => ({
    reason: `Unexpected ${show(error.data)}, expected a date such as 2024-06-01`,
    note: dateProblem(String(error.data)),
    expected: [],
  }),
  pattern: (error) => wrongPattern(error),
  minLength: (error) => ({
    reason: `Unexpected empty text${where(error)}, expected something`,
    note: hint(error),
    expected: [],
  }),
  minItems: (error) => ({
    reason: `Unexpected empty list${where(error)}, expected at least one item`,
    note: hint(error),
    expected: [],
  }),
  uniqueItems: (error) => {
    const items = error.data as readonly unknown[];
    return {
      reason: `Unexpected ${show(items[Number(error.params.i)])} a second time${where(error)}`,
      note: "Leave one of them out.",
      expected: [],
    };
  },
  minimum: (error) => ({
    reason: `Unexpected ${show(error.data)}, expected at least ${error.params.limit}`,
    note: "",
    expected: [],
  }),
  maximum: (error) => ({
    reason: `Unexpected ${show(error.data)}, expected at most ${error.params.limit}`,
    note: "",
    expected: [],
  }),
};

function unknownKey(error: SchemaError, key: string): SchemaSentence {
  const known = Object.keys(propertiesOf(error));
  const like = nearest(key, known);
  return {
    reason: `Unexpected key \`${key}\`${where(error)}${like === undefined ? "" : `, did you mean \`${like}\`?`}`,
    note: like === undefined ? `Known keys: ${known.join(", ")}.` : "",
    expected: like === undefined ? [] : [like],
  };
}

function oneOf(value: unknown, allowed: readonly unknown[]): SchemaSentence {
  const values = allowed.map((item) => String(item));
  const like = typeof value === "string" ? nearest(value, values) : undefined;
  const list = values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
  return {
    reason:
      like === undefined
        ? `Unexpected ${show(value)}, expected ${list}`
        : `Unexpected ${show(value)}, did you mean ${like}?`,
    note: like === undefined ? "" : `Expected ${list}.`,
    expected: like === undefined ? values : [like],
  };
}

function wrongType(error: SchemaError): SchemaSentence {
  const wanted = ([] as string[]).concat(error.params.type as string | string[]);
  const names = wanted.filter((type) => type !== "null").map((type) => typeNames[type] ?? type);
  const fix = fixType(error.data, wanted);
  return {
    reason: `Unexpected ${describeType(error.data)}, expected ${names.join(" or ")}${where(error)}`,
    note: typeNote(error, wanted, fix),
    expected: fix === undefined ? [] : [fix],
  };
}

function typeNote(error: SchemaError, wanted: readonly string[], fix: string | undefined): string {
  if (error.data === null) {
    return "Nothing stands behind the key. A value that begins with # must be quoted, since YAML reads it as a comment; leave the key out where nothing is known.";
  }
  if (fix !== undefined && wanted.includes("boolean")) return `Write it without quotes: ${fix}`;
  if (fix !== undefined) return wanted.includes("array") ? `Write a list: ${fix}` : `Quote it: ${fix}`;
  return hint(error);
}

/** A value written so that it has the wanted type. */
function fixType(value: unknown, wanted: readonly string[]): string | undefined {
  if (wanted.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return `"${value}"`;
  if (wanted.includes("array") && typeof value === "string" && value.trim() !== "") {
    const items = value.split(",").map((item) => item.trim());
    return `[${items.map((item) => (/^[\w .-]+$/.test(item) ? item : JSON.stringify(item))).join(", ")}]`;
  }
  if (wanted.includes("boolean") && typeof value === "string") {
    if (/^(?:yes|on|true)$/i.test(value)) return "true";
    if (/^(?:no|off|false)$/i.test(value)) return "false";
  }
  return undefined;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a group of keys",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
};

function describeType(value: unknown): string {
  if (value === null) return "empty value";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "group of keys";
  return show(value);
}

function wrongPattern(error: SchemaError): SchemaSentence {
  const value = String(error.data);
  const known = patterns.find(([pattern]) => String(error.params.pattern).startsWith(pattern));
  if (value.trim() === "") return { reason: `Unexpected empty text${where(error)}`, note: "", expected: [] };
  if (known === undefined)
    return { reason: `Unexpected ${show(value)}${where(error)}`, note: hint(error), expected: [] };
  return { reason: `Unexpected ${show(value)}, expected ${known[1]}`, note: known[2], expected: [] };
}

/** What the patterns of our schemas ask for, by their beginnings. */
const patterns: readonly (readonly [string, string, string])[] = [
  [
    "^(?!index\\.html$)[A-Za-z0-9]",
    "an id",
    "An id is made of letters, digits, dots, hyphens and underscores, at most 200, and begins with a letter or digit. It is not index.html.",
  ],
  ["^(?:\\*\\.)?[^", "a host name such as wiki.corp.example", "It is written without https:// and path."],
  ["^(https?://|mailto:|/|", "a link", "A link begins with https://, mailto:, / or ./ and holds no space."],
  ["^https?://", "an address that begins with https://", ""],
  ["^[^\\r\\n]*\\S", "a single line", "A text of several lines belongs in a section."],
  ["^/(?:[A-Za-z0-9", "a path such as /postmortems/", ""],
  ["^#[0-9a-f", "a colour such as #205080", ""],
];

function dateProblem(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return "Write year, month and day: 2024-06-01.";
  const month = Number(match[2]);
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const days = new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, month - 1),
  );
  return `${name} ${match[1]} has ${days} days.`;
}

function propertiesOf(error: SchemaError): Readonly<Record<string, { readonly description?: unknown }>> {
  return (error.parentSchema?.properties ?? {}) as Record<string, { description?: unknown }>;
}

/** What the schema says of the value. */
function hint(error: SchemaError): string {
  const description = error.parentSchema?.description;
  return typeof description === "string" ? description : "";
}

/** " in `a.b`" for values inside others. */
function where(error: SchemaError): string {
  const names = error.instancePath.split("/").slice(1);
  return names.length === 0 ? "" : ` in \`${dotted(names)}\``;
}

/** "measures[2].due" of a JSON pointer's parts. */
function dotted(names: readonly string[]): string {
  return names
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce(
      (path, name) =>
        /^\d+$/.test(name) ? `${path}[${Number(name) + 1}]` : path === "" ? name : `${path}.${name}`,
      "",
    );
}

function show(value: unknown): string {
  if (typeof value === "string") return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  return describeType(value);
}
