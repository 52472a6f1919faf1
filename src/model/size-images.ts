import type { Library } from "./library.ts";
import type { Postmortem } from "./postmortem.ts";

/** Width and height of a picture in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Says the size of each local image in the HTML of reports, so that a page leaves room for it before
 * it is loaded and nothing moves. `sizes` by the image's path in the site.
 */
export function sizeImages(library: Library, sizes: ReadonlyMap<string, ImageSize>): Library {
  const ids = new Set([...sizes.keys()].map((path) => path.split("/")[1]));
  return {
    ...library,
    postmortems: library.postmortems.map((postmortem) =>
      ids.has(postmortem.id) ? withSizes(postmortem, sizes) : postmortem,
    ),
  };
}

function withSizes(postmortem: Postmortem, sizes: ReadonlyMap<string, ImageSize>): Postmortem {
  return withHtml(postmortem, (html) =>
    html.replace(image, (start: string, path: string) => {
      const size = sizes.get(`postmortems/${postmortem.id}/${decodeURIComponent(path)}`);
      return size === undefined ? start : `${start} width="${size.width}" height="${size.height}"`;
    }),
  );
}

/** As the renderer writes images of the library, on the report's page and on the one of all lessons. */
const image = /<img src="(?:\.\.\/postmortems\/[^/"]+\/)?(files\/[^"]*)"/g;

/** The same value with every text under a key "html" changed, however deep. */
function withHtml<Value>(value: Value, change: (html: string) => string): Value {
  if (Array.isArray(value)) return value.map((item) => withHtml(item, change)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "html" && typeof inner === "string" ? change(inner) : withHtml(inner, change),
    ]),
  ) as Value;
}
