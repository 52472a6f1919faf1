type JsonObject = Record<string, unknown>;

/** Keys of the record that only sections give. */
const sectionsOnly = new Set(["symptoms", "lessons"]);

/**
 * Derives the schema of front matter, for editors, from that of records: the same keys, but what
 * headings and markers can give is not required, and `unknown` may stand for a list.
 */
export function frontMatterSchema(record: JsonObject): JsonObject {
  const properties = Object.fromEntries(
    Object.entries(record.properties as Record<string, JsonObject>)
      .filter(([key]) => !sectionsOnly.has(key))
      .map(([key, schema]) => [key, propertySchema(key, schema)]),
  );
  return {
    $schema: record.$schema,
    $id: String(record.$id).replace("postmortem.schema.json", "frontmatter.schema.json"),
    title: "Front matter of a postmortem",
    description:
      "What stands between the --- fences of a report. Headings and the timeline's markers give the rest.",
    type: "object",
    additionalProperties: false,
    properties,
    required: ["services", "causes"],
    $defs: record.$defs,
  };
}

function propertySchema(key: string, schema: JsonObject): JsonObject {
  if (key === "services" || key === "causes") {
    const { description, ...list } = schema;
    return { description, anyOf: [{ const: "unknown" }, list] };
  }
  if (key === "impact") {
    const { text: _section, ...properties } = schema.properties as JsonObject;
    return { ...schema, properties };
  }
  return schema;
}
