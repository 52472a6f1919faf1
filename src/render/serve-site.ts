import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decoded } from "../decoded.ts";
import { packageRoot } from "../package-root.ts";
import { FollowedSite } from "./followed-site.ts";
import { startLocalServer } from "./local-server.ts";
import type { UnreadableData } from "./page-module.ts";
import { loadPageModules } from "./page-modules.ts";
import { type Answer, servedFile } from "./served-file.ts";
import type { LoadedForServing, PageMakers } from "./served-version.ts";
import { type Notice, withAdditions } from "./serving-html.ts";
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
const stylePath = "/.afterword/notices.css";

/**
 * Serves a site on the loopback interface and loads it again after every change; open pages then
 * reload. Nothing is written: pages are rendered when they are asked for. The first load must
 * succeed; a later one that fails leaves the last good site, with the reason on every page.
 */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const { load, log } = options;
  const [makers, own] = await Promise.all([pageMakers(), ownFiles()]);
  let announce: (text: string) => void = () => undefined;
  const followed = new FollowedSite({ load, log, makers, onChange: () => announce(stateOf()) });
  // The process began at another time after a restart: a page that was open before then reloads too.
  const stateOf = (): string => `${performance.timeOrigin} ${followed.count}`;
  await followed.next();
  const server = await startLocalServer({
    port: options.port,
    eventsPath,
    greeting: stateOf,
    answer: async (url) => own.get(url) ?? pageAnswer(followed, url, log),
  }).catch((error: unknown) => {
    followed.close();
    throw error;
  });
  announce = server.announce;
  const watching = await watchPaths(options.watch, {
    onChange: () => void followed.follow(),
    onTrouble: log,
  });
  return {
    url: server.origin + followed.current.base,
    close: async () => {
      watching.close();
      followed.close();
      await server.close();
    },
  };
}

async function pageMakers(): Promise<PageMakers> {
  const file = join(packageRoot(), "dist", "site", "serve", "unreadable.js");
  const { render } = (await import(pathToFileURL(file).href)) as { render: (data: UnreadableData) => string };
  return { modules: await loadPageModules(), unreadable: render };
}

/** What the server has besides the site, by path. */
async function ownFiles(): Promise<ReadonlyMap<string, Answer>> {
  const script = await readFile(join(packageRoot(), "dist", "site", "client", "live-reload.js"));
  const style = await readFile(join(packageRoot(), "site", "styles", "serve", "notices.css"));
  return new Map([
    [scriptPath, ownAnswer("text/javascript", script)],
    [stylePath, ownAnswer("text/css", style)],
  ]);
}

function ownAnswer(type: string, body: Uint8Array): Answer {
  return { status: 200, headers: { "Content-Type": `${type}; charset=utf-8` }, body };
}

async function pageAnswer(
  { current, trouble }: FollowedSite,
  url: string,
  log: (line: string) => void,
): Promise<Answer> {
  const answer = await servedFile(current, url).catch((error: unknown) => {
    log(`${url} could not be rendered: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    throw error;
  });
  if (!answer.headers["Content-Type"]?.startsWith("text/html")) return answer;
  const html = typeof answer.body === "string" ? answer.body : new TextDecoder().decode(answer.body);
  const path = (url.split(/[?#]/, 1)[0] ?? "").slice(current.base.length);
  const general: readonly Notice[] = trouble === null ? [] : [{ level: "error", place: "", text: trouble }];
  const notices = [...general, ...(current.notices.get(decoded(path)) ?? [])];
  return { ...answer, body: withAdditions(html, { script: scriptPath, style: stylePath, notices }) };
}
