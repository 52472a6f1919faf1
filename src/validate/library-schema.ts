import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Config } from "../config/config.ts";
import { compileSchema } from "../schema/compile-schema.ts";
import { readSchema } from "../schema/read-schema.ts";

/** Compiles the schema of records for one library: its severities, its closed lists, its own fields. */
export function compileLibrarySchema(config: Config): ValidateFunction {
  return compileSchema(librarySchema(readSchema("postmortem"), config));
}

/** The schema of records as a library narrows and extends it. */
export function librarySchema(base: Record<string, unknown>, config: Config): Record<string, unknown> {
  const properties = base.properties as Record<string, Record<string, unknown>>;
  const own = Object.entries(config.fields).map(
    ([name, { facet: _facet, ...schema }]) => [name, schema] as const,
  );
  return {
    ...base,
    properties: {
      ...properties,
      severity: { ...properties.severity, enum: [...config.severities.map(({ id }) => id), "unknown"] },
      services: closed(
        properties.services,
        config.services?.flatMap(({ id, aliases }) => [id, ...aliases]),
      ),
      causes: closed(properties.causes, config.causes),
      tags: closed(properties.tags, config.tags, false),
      ...Object.fromEntries(own),
    },
  };
}

/** A list of labels, of which only some are allowed where the library closes the list. */
function closed(
  schema: Record<string, unknown> | undefined,
  values: readonly string[] | null | undefined,
  orUnknown = true,
): Record<string, unknown> {
  if (values === null || values === undefined) return { ...schema };
  return {
    ...schema,
    items: { type: "string", enum: [...new Set([...values, ...(orUnknown ? ["unknown"] : [])])] },
  };
}
