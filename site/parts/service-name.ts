import type { Site } from "../../src/render/site.ts";

/** The name of a service as the library's configuration gives it, else as the report does. */
export function serviceName(site: Site, id: string): string {
  return site.library.config.services?.find((service) => service.id === id)?.name ?? id;
}
