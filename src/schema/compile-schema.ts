import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";

/** A problem that ajv found in data. */
export type SchemaError = ErrorObject;

/** Compiles a JSON Schema 2020-12 strictly; the result collects every problem, with the data in question. */
export function compileSchema(schema: object): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
    formats: { date: fullFormats.date },
  });
  return ajv.compile(schema);
}
