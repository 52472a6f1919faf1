import type { Config } from "../../config/config.ts";
import { isRecord } from "../../extract/is-record.ts";
import { momentNames } from "../../extract/moments.ts";
import { normaliseMarker } from "../../extract/structured.ts";
import { compileSchema } from "../../schema/compile-schema.ts";
import { readSchema } from "../../schema/read-schema.ts";
import { schemaSentence } from "../../schema/schema-sentence.ts";
import { SetupError } from "../../setup-error.ts";
import { readMoment } from "../../time/read-moment.ts";
import { readZone } from "../../time/zone.ts";
import { librarySchema } from "../../validate/library-schema.ts";
import type { Facts } from "./facts.ts";
import { momentProblem } from "./moment-problem.ts";

/** What a fact comes from, by its key, for messages: "incident.json", "--severity". */
export type SourceOf = (key: string) => string;

/**
 * Facts as the record has them: a title on one line, `services: checkout` as a list, markers by their
 * names; null and empty texts, with which programs say that they know nothing, left out. Throws a
 * SetupError for what a record cannot hold; whatever is missing is the author's to add.
 */
export function checkFacts(given: Facts, config: Config, sourceOf: SourceOf): Facts {
  const facts = normalise(given);
  checkSchema(facts, config, sourceOf);
  for (const name of momentNames) checkMoment(facts[name], name, sourceOf(name));
  const timeline = Array.isArray(facts.timeline) ? facts.timeline.filter(isRecord) : [];
  for (const [index, { at, until }] of timeline.entries()) {
    checkMoment(at, `timeline[${index + 1}].at`, sourceOf("timeline"));
    checkMoment(until, `timeline[${index + 1}].until`, sourceOf("timeline"));
  }
  const { started, date, timezone } = facts;
  if (typeof started === "string" && date === undefined && isWithoutDay(started)) {
    throw new SetupError(`${sourceOf("started")}: \`started\` is “${started}”, a time without its day.`, {
      hint: "Write it like 2024-05-12 13:30.",
    });
  }
  if (typeof timezone === "string" && readZone(timezone.trim())?.kind !== "zone") {
    throw new SetupError(`${sourceOf("timezone")}: \`timezone\` is “${timezone}”, which is no time zone.`, {
      hint: "Write an IANA name or an offset: Europe/Berlin, UTC, -07:00.",
    });
  }
  return facts;
}

function normalise(given: Facts): Facts {
  const facts = withoutNothing(given);
  const { title, services, causes, tags, impact, timeline, measures } = facts;
  const list = (value: unknown): unknown => (typeof value === "string" ? [value] : value);
  const items = (value: readonly unknown[]): unknown[] =>
    value.map((item) => (isRecord(item) ? withoutNothing(item, "text") : item));
  return {
    ...facts,
    ...(typeof title === "string" && { title: title.replace(/\s+/g, " ").trim() }),
    ...(services !== undefined && { services: list(services) }),
    ...(causes !== undefined && { causes: list(causes) }),
    ...(tags !== undefined && { tags: list(tags) }),
    ...(typeof impact === "string" && { impact: { text: impact } }),
    ...(isRecord(impact) && { impact: withoutNothing(impact) }),
    ...(Array.isArray(timeline) && { timeline: items(timeline).map(withMarker) }),
    ...(Array.isArray(measures) && { measures: items(measures) }),
  };
}

function withMarker(entry: unknown): unknown {
  if (!isRecord(entry) || entry.marker === undefined) return entry;
  return { ...entry, marker: normaliseMarker(entry.marker) };
}

/** Values without null, blank texts and empty lists; but for one key, which may be empty. */
function withoutNothing(values: Facts, but?: string): Facts {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) =>
        key === but ||
        !(
          value === null ||
          (typeof value === "string" && value.trim() === "") ||
          (Array.isArray(value) && value.length === 0)
        ),
    ),
  );
}

function checkSchema(facts: Facts, config: Config, sourceOf: SourceOf): void {
  const {
    required: _required,
    allOf: _conditions,
    ...open
  } = librarySchema(readSchema("postmortem"), config);
  const validate = compileSchema(open);
  if (validate(facts)) return;
  const [error] = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  if (error === undefined) return;
  const { reason, note } = schemaSentence(error);
  const key = error.instancePath.split("/")[1] ?? String(error.params.additionalProperty ?? "");
  // Reasons about a value that stands alone do not say whose it is.
  const place = error.instancePath.split("/").slice(1).map(decodePointer).join(".");
  const whose = place === "" || reason.includes("`") ? "" : ` in \`${place}\``;
  throw new SetupError(
    `${sourceOf(key)}: ${reason.replace(/\?$/, "")}${whose}${reason.endsWith("?") ? "?" : "."}`,
    {
      ...(note !== "" && { hint: note }),
    },
  );
}

function decodePointer(part: string): string {
  return /^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function checkMoment(value: unknown, key: string, source: string): void {
  const problem = typeof value === "string" ? momentProblem(value) : null;
  if (problem === null) return;
  throw new SetupError(`${source}: \`${key}\` is ${problem}.`, {
    hint: "Write it like 2024-05-12 13:30, 2024-05-12T13:30:00Z or 2024-05-12; `unknown` where nobody knows.",
  });
}

function isWithoutDay(moment: string): boolean {
  const reading = readMoment(moment);
  return reading !== null && !reading.unknown && reading.date === null;
}
