import type { Config } from "./config.ts";

/**
 * The address of a path of the site, e.g. "postmortems/x/", for those who read it elsewhere: whole
 * where the library states its host, else from the root of whatever host it is on.
 */
export function publicUrl({ base, site }: Pick<Config, "base" | "site">, path: string): string {
  return `${site.url ?? ""}${base}${path}`;
}
