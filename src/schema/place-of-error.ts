import type { Place } from "../place.ts";
import type { SchemaError } from "./compile-schema.ts";

/** Where the values and keys of a document stand, by JSON pointer. */
export interface Places {
  readonly places: ReadonlyMap<string, Place>;
  readonly keyPlaces: ReadonlyMap<string, Place>;
}

/**
 * Where a schema error is to be shown: an unknown key at the key, a duplicate item at the later
 * one, anything else at the value. A missing key is shown at its parent, `root` for the document.
 */
export function placeOfError(error: SchemaError, { places, keyPlaces }: Places, root: Place): Place {
  if (error.keyword === "additionalProperties") {
    const pointer = child(error.instancePath, String(error.params.additionalProperty));
    return keyPlaces.get(pointer) ?? nearestPlace(pointer, places, root);
  }
  if (error.keyword === "propertyNames") {
    const pointer = child(error.instancePath, String(error.params.propertyName));
    return keyPlaces.get(pointer) ?? nearestPlace(pointer, places, root);
  }
  if (error.keyword === "uniqueItems") {
    return nearestPlace(child(error.instancePath, String(error.params.i)), places, root);
  }
  return nearestPlace(error.instancePath, places, root);
}

/** The place of a value, else of the nearest value around it. */
function nearestPlace(pointer: string, places: ReadonlyMap<string, Place>, root: Place): Place {
  for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const place = places.get(path);
    if (place !== undefined) return place;
  }
  return root;
}

function child(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
