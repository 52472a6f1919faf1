import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request comes from a page of the local server, or was typed. Another site's page can
 * make a browser ask a server on this computer, by its name or through a name of its own that
 * points here: such a request has a foreign Origin or a foreign Host.
 */
export function isLocalRequest({ host, origin }: IncomingHttpHeaders, port: number): boolean {
  const hosts = ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${port}`);
  // A browser leaves the port away where it is the usual one.
  if (port === 80) hosts.push("localhost", "127.0.0.1", "[::1]");
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((name) => origin.toLowerCase() === `http://${name}`);
}
