import type { Config } from "../config/config.ts";
import { isTrackerLink } from "../extract/tracker-link.ts";
import { type LinkHosts, linkPatterns } from "./link-patterns.ts";
import { matchesPattern, pathOf } from "./url-pattern.ts";

/** What of a configuration says what links are. */
export type LinkConfig = Pick<Config, "links" | "trackers">;

/**
 * What a link of a report leads to: "dashboard", "logs", "alert", "errors", "chat", "code",
 * "ticket", "runbook", "status", or a kind of the library's own; null where its address does not
 * tell. `links:` of the configuration comes first, then `trackers:`, then the hosts that are known.
 */
export function linkKind(address: string, { links, trackers }: LinkConfig): string | null {
  const url = webAddress(address);
  if (url === null) return null;
  const own = Object.entries(links).find(([, patterns]) =>
    patterns.some((pattern) => matchesPattern(url, pattern)),
  );
  if (own !== undefined) return own[0];
  if (trackers.some((tracker) => matchesPattern(url, tracker.url))) return "ticket";
  const path = pathOf(url);
  const known = linkPatterns.find(
    (pattern) => (pattern.path?.test(path) ?? true) && isOn(url.hostname, pattern),
  );
  return known?.kind ?? (isTrackerLink(`https://${url.host}${path}`, []) ? "ticket" : null);
}

/** An address of the web as a browser reads it, its host without the dot that may end it; else null. */
function webAddress(address: string): URL | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  return url;
}

/** Pages about a product are none of its pages. */
const about = /^(?:docs?|help|support|blog|community|developers?|learn)\./;

function isOn(host: string, { hosts, names, first }: LinkHosts): boolean {
  if (hosts === undefined && names === undefined && first === undefined) return true;
  if (about.test(host)) return false;
  const [label = "", ...others] = host.split(".");
  // The last label is never a name: .chat and .status are domains like any other.
  const words = [label, ...others.slice(0, -1)].flatMap((part) => part.split("-"));
  return (
    (hosts?.some((known) => host === known || host.endsWith(`.${known}`)) ?? false) ||
    (names?.some((name) => words.includes(name)) ?? false) ||
    (first?.includes(label) ?? false)
  );
}
