import type { Site, Slice } from "../../src/render/site.ts";
import { serviceName } from "./service-name.ts";

/** What a slice is called on pages: the name that the library's configuration gives it, if any. */
export function sliceName(site: Site, slice: Pick<Slice, "kind" | "name">): string {
  if (slice.kind === "services") return serviceName(site, slice.name);
  if (slice.kind === "causes") return slice.name.replaceAll("-", " ");
  return slice.name;
}
