import { onTestFinished } from "vitest";
import { startLocalServer } from "../../src/render/local-server.ts";
import { servedFile } from "../../src/render/served-file.ts";
import { folderSite } from "./folder-site.ts";

/** Serves a folder below a base as a static host would, until the test is over; the origin. */
export async function aServer(folder: string, base = "/"): Promise<string> {
  const site = folderSite(folder, base);
  const server = await startLocalServer({
    port: 0,
    eventsPath: "/none",
    greeting: () => "",
    answer: (url) => servedFile(site, url),
  });
  onTestFinished(() => server.close());
  return server.origin;
}
