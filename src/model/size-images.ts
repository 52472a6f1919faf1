import type { Postmortem } from "./postmortem.ts";

/** Width and height of a picture in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Says the size of each local image in a report's HTML, so that a page leaves room for it before it
 * is loaded and nothing moves. `sizes` by the image's path in the site.
 */
export function sizeImages(postmortem: Postmortem, sizes: ReadonlyMap<string, ImageSize>): Postmortem {
  const sized = (html: string): string =>
    html.replace(image, (start: string, path: string) => {
      const size = sizes.get(`postmortems/${postmortem.id}/${decodeURIComponent(path)}`);
      return size === undefined ? start : `${start} width="${size.width}" height="${size.height}"`;
    });
  return withHtml(postmortem, sized);
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
