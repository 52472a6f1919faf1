import { join } from "node:path";
import { parseDocument } from "yaml";
import type { FileSystem } from "../effects.ts";
import { nearest } from "../nearest.ts";
import type { Place } from "../place.ts";
import { compileSchema, type SchemaError } from "../schema/compile-schema.ts";
import { placeOfError } from "../schema/place-of-error.ts";
import { readSchema } from "../schema/read-schema.ts";
import { schemaSentence } from "../schema/schema-sentence.ts";
import { SetupError } from "../setup-error.ts";
import { SourceText } from "../source-text.ts";
import { readZone } from "../time/zone.ts";
import { yamlValues } from "../yaml/yaml-values.ts";
import type { Config } from "./config.ts";
import { defaultConfig } from "./default-config.ts";
import { type ConfigSpec, normalizeConfig } from "./normalize-config.ts";

/** The file that configures a library, in its root. */
export const configName = "afterword.yml";

/**
 * Reads the configuration of the library in a folder; the defaults where there is none. Throws a
 * SetupError that names the line for what is wrong with it.
 */
export async function readConfig(files: FileSystem, root: string): Promise<Config> {
  const stat = await files.stat(join(root, configName));
  if (stat === null) return defaultConfig;
  const bytes = await files.read(join(root, configName)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new SetupError(`${configName} cannot be read (${cause.code}).`, {
      hint: "Check that it is a file and that you may read it.",
      cause,
    });
  });
  return parseConfig(new TextDecoder().decode(bytes));
}

/** Parses the text of a configuration. */
export function parseConfig(text: string): Config {
  const source = new SourceText(text.replace(/^\uFEFF/, ""));
  const document = parseDocument(source.value, { prettyErrors: false, version: "1.2", schema: "core" });
  const [syntax] = document.errors;
  if (syntax !== undefined) fail(source, source.place(syntax.pos[0], syntax.pos[1]), syntax.message, "");
  const values = yamlValues(document, source, 0, 20);
  if (values.problem !== null) fail(source, values.problem.place, values.problem.reason, "");
  if (values.data === null) return defaultConfig;
  const validate = compileSchema(readSchema("config"));
  if (!validate(values.data)) {
    const [error] = (validate.errors ?? []).filter((candidate) => candidate.keyword !== "if");
    if (error !== undefined) failSchema(source, error, values);
  }
  const config = normalizeConfig(values.data as ConfigSpec);
  checkZone(config, source, values.places);
  checkServiceLevels(config, source, values.keyPlaces);
  checkFields(config, source, values.places);
  checkInternalFields(config, source, values.places);
  return config;
}

function failSchema(source: SourceText, error: SchemaError, values: ReturnType<typeof yamlValues>): never {
  const { reason, note } = schemaSentence(error);
  fail(source, placeOfError(error, values, source.place(0, 1)), reason, note);
}

function checkZone(config: Config, source: SourceText, places: ReadonlyMap<string, Place>): void {
  if (config.timezone === null || readZone(config.timezone)?.kind === "zone") return;
  fail(
    source,
    places.get("/timezone") ?? source.place(0, 1),
    `Unexpected time zone “${config.timezone}”, expected an IANA name or an offset`,
    "For example Europe/Berlin or UTC.",
  );
}

/** A level for a severity that no report can have would never be looked at. */
function checkServiceLevels(config: Config, source: SourceText, places: ReadonlyMap<string, Place>): void {
  const known = config.severities.map(({ id }) => id);
  for (const id of Object.keys(config.serviceLevels).filter((one) => !known.includes(one))) {
    const place =
      places.get(`/serviceLevels/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`) ?? source.place(0, 1);
    fail(source, place, `Unexpected severity “${id}”`, `The library's severities: ${known.join(", ")}.`);
  }
}

/** Own fields must be JSON Schemas; one that is not would fail on every report. */
function checkFields(config: Config, source: SourceText, places: ReadonlyMap<string, Place>): void {
  for (const [name, { facet: _facet, ...schema }] of Object.entries(config.fields)) {
    try {
      compileSchema(schema);
    } catch (error) {
      const place = places.get(`/fields/${name}`) ?? source.place(0, 1);
      fail(source, place, `The schema of the field \`${name}\` cannot be used`, (error as Error).message);
    }
  }
}

/** A key that is misspelt would be published. */
function checkInternalFields(config: Config, source: SourceText, places: ReadonlyMap<string, Place>): void {
  const impact = ["users", "requests", "revenue", "dataLoss", "errorBudget"].map((key) => `impact.${key}`);
  const keys = Object.keys(readSchema("frontmatter").properties ?? {});
  const known = [...keys, ...Object.keys(config.fields), ...impact];
  for (const [index, name] of config.internal.fields.entries()) {
    if (known.includes(name)) continue;
    const place = places.get(`/internal/fields/${index}`) ?? source.place(0, 1);
    const like = nearest(name, known);
    const reason = `Unexpected field “${name}”, expected a key of front matter`;
    fail(
      source,
      place,
      reason,
      like === undefined ? "Own keys stand under `fields`." : `Did you mean ${like}?`,
    );
  }
}

function fail(source: SourceText, place: Place, reason: string, note: string): never {
  const line = source.line(place.line) ?? "";
  const frame = `\n\n  ${place.line} | ${line}\n  ${" ".repeat(String(place.line).length)} | ${" ".repeat(place.column - 1)}^`;
  throw new SetupError(`${configName}:${place.line}:${place.column}: ${reason}.${frame}`, {
    ...(note !== "" && { hint: note }),
  });
}
