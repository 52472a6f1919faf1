import { measureStatus } from "../measure-status.ts";
import type { Place } from "../place.ts";
import { type AttributeKey, attributeKeys } from "./measure-attributes.ts";
import type { RawMeasure } from "./raw-measure.ts";

/** A measure as the record has it, and where each value of it stands. */
export interface MeasureValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly keyPlaces: ReadonlyMap<string, Place>;
}

/** Turns what a measure's item or row says into the values of the record; what is not understood stays as written. */
export function measureValues(measure: RawMeasure, text: string): MeasureValues {
  const values: Record<string, unknown> = { text };
  const places = new Map<string, Place>();
  const keyPlaces = new Map<string, Place>();
  if (measure.checked !== null) values.done = measure.checked;
  if (measure.struck) values.status = "dropped";
  for (const { key, value, place, keyPlace, url } of measure.attributes) {
    const name = attributeName(key);
    const read = name === null ? { [key]: value } : readers[name](value, url);
    for (const [property, content] of Object.entries(read)) {
      values[property] = content;
      places.set(property, place);
      keyPlaces.set(property, keyPlace);
    }
  }
  if (values.issue === undefined && measure.issueLink !== null) values.issue = measure.issueLink;
  return { values, places, keyPlaces };
}

function attributeName(key: string): AttributeKey | null {
  return attributeKeys.find((known) => known === key.toLowerCase()) ?? null;
}

type Reader = (value: string, url: string | null) => Record<string, unknown>;

const readers: Readonly<Record<AttributeKey, Reader>> = {
  owner: (value) => {
    const owners = value.split(/\s*(?:[,;&]|\band\b)\s*/).filter((owner) => owner !== "");
    if (isNothing(value)) return {};
    return { owner: owners.length > 1 ? owners : value };
  },
  due: (value) => (isNothing(value) ? {} : { due: value }),
  done: (value) => {
    const status = measureStatus(value);
    if (status === "done") return { done: true };
    if (status === "open") return { done: false };
    return isNothing(value) ? {} : { done: true, doneOn: value };
  },
  kind: (value) => (isNothing(value) ? {} : { kind: value.toLowerCase() }),
  priority: (value) => (isNothing(value) ? {} : { priority: value }),
  issue: (value, url) => (isNothing(value) ? {} : { issue: url ?? value }),
  status: (value) => {
    const status = measureStatus(value);
    if (status === "done") return { done: true };
    if (status === "open") return { done: false };
    return isNothing(value) ? {} : { status: status ?? value };
  },
};

function isNothing(value: string): boolean {
  return /^(?:-|–|—|none|n\/a|unknown|\?)?$/i.test(value.trim());
}
