import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SetupError } from "../setup-error.ts";
import { isLocalRequest } from "./local-request.ts";
import type { Answer } from "./served-file.ts";

/** A server for this computer's own browsers. */
export interface LocalServer {
  /** "http://localhost:8080" */
  readonly origin: string;
  /** Tells all open pages that there is something new. */
  announce(text: string): void;
  /** Ends at once, whatever is still open. */
  close(): Promise<void>;
}

/** What a server does. */
export interface LocalServerOptions {
  /** The port asked for; when it is taken, one of the next ten. 0: any. */
  readonly port: number;
  readonly answer: (url: string) => Promise<Answer>;
  /** Path at which pages listen for announcements. */
  readonly eventsPath: string;
  /** What a page is told when it begins to listen. */
  readonly greeting: () => string;
}

const headersOfAll = {
  "Cache-Control": "no-cache",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Starts a server on the loopback interface that answers only to this computer's own pages. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void respond(request, response, options, listeners, portOf(server));
  });
  await listen(server, options.port);
  return {
    origin: `http://localhost:${portOf(server)}`,
    announce: (text) => {
      for (const listener of listeners) listener.write(`data: ${text}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: LocalServerOptions,
  listeners: Set<ServerResponse>,
  port: number,
): Promise<void> {
  for (const [name, value] of Object.entries(headersOfAll)) response.setHeader(name, value);
  const { method, url = "/", headers } = request;
  if (!isLocalRequest(headers, port))
    return end(response, 403, "This server answers only pages of this computer.");
  if (method !== "GET" && method !== "HEAD") return end(response, 405, "Only reading is possible.");
  if (url === options.eventsPath) {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(`data: ${options.greeting()}\n\n`);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
    return;
  }
  try {
    const { status, headers: own, body } = await options.answer(url);
    response.writeHead(status, own);
    response.end(method === "HEAD" ? undefined : body);
  } catch {
    // A file that went away between two builds.
    end(response, 500, "The page could not be read. Try again.");
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}

async function listen(server: Server, wanted: number): Promise<void> {
  const last = wanted === 0 ? 0 : Math.min(wanted + 10, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (await tryListen(server, port)) return;
  }
  throw new SetupError(`The ports ${wanted} to ${last} are in use.`, { hint: "Choose another with --port." });
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", fail);
    server.listen({ port, host: "127.0.0.1" }, () => {
      server.removeListener("error", fail);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
