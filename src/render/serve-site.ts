import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { type LocalServer, startLocalServer } from "./local-server.ts";
import { type Answer, servedFile } from "./served-file.ts";
import { withNotices, withReloading } from "./serving-html.ts";
import { type CurrentBuild, type LoadedForServing, SiteBuilds } from "./site-builds.ts";
import { watchPaths } from "./watch-paths.ts";

/** What is served and how. */
export interface ServeOptions {
  /** Reads the library; called again after every change. */
  readonly load: () => Promise<LoadedForServing>;
  /** Absolute paths of folders and files. */
  readonly watch: readonly string[];
  /** The port asked for; when it is taken, one of the next ten. 0: any. */
  readonly port: number;
  readonly log: (line: string) => void;
}

/** A site that is being served. */
export interface Serving {
  /** Address of the first page. */
  readonly url: string;
  /** Ends at once. */
  close(): Promise<void>;
}

const eventsPath = "/.afterword/events";
const scriptPath = "/.afterword/live-reload.js";

/**
 * Builds a site into a temporary folder, serves it on the loopback interface, and builds it again
 * after every change; open pages then reload. The first load must succeed; a later one that fails
 * leaves the last good site and is logged.
 */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const script = await readFile(join(packageRoot(), "dist", "site", "client", "live-reload.js"));
  const folder = await mkdtemp(join(tmpdir(), "afterword-"));
  const builds = new SiteBuilds(folder, options.load, options.log);
  // The folder's name is another one after a restart: a page that was open before then reloads too.
  const stateOf = (): string => `${basename(folder)} ${builds.count}`;
  let server: LocalServer | null = null;
  try {
    await builds.next();
    server = await startLocalServer({
      port: options.port,
      eventsPath,
      greeting: stateOf,
      answer: async (url) => (url === scriptPath ? scriptAnswer(script) : pageAnswer(builds.current, url)),
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const { origin, announce, close } = server;
  builds.onBuilt = () => announce(stateOf());
  const watching = await watchPaths(options.watch, {
    onChange: () => builds.schedule(),
    onTrouble: options.log,
  });
  return {
    url: origin + (builds.current?.base ?? "/"),
    close: async () => {
      watching.close();
      await Promise.all([close(), builds.close()]);
    },
  };
}

function scriptAnswer(script: Uint8Array): Answer {
  return { status: 200, headers: { "Content-Type": "text/javascript; charset=utf-8" }, body: script };
}

async function pageAnswer(current: CurrentBuild | null, url: string): Promise<Answer> {
  if (current === null) throw new Error("Nothing is built yet.");
  const answer = await servedFile(current, url);
  if (!answer.headers["Content-Type"]?.startsWith("text/html")) return answer;
  const html = typeof answer.body === "string" ? answer.body : new TextDecoder().decode(answer.body);
  const path = (url.split(/[?#]/, 1)[0] ?? "").slice(current.base.length);
  const notices = current.notices.get(path) ?? [];
  return { ...answer, body: withReloading(withNotices(html, notices), scriptPath) };
}
