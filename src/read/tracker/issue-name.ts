import type { Config } from "../../config/config.ts";

/** What of the configuration says which issue a short name means. */
export type IssueContext = Pick<Config, "repository" | "trackers">;

/** What an issue is known by, however it is written. */
export interface IssueName {
  /** "ORD-88", "acme/orders#12" or, for what is neither, the id or the address itself. */
  readonly key: string;
  /** Where a link leads, e.g. "tracker.example.com"; null for an id. */
  readonly host: string | null;
}

const projectKey = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;
/** In an address only capitals are a key: "release-2" is somebody's title. */
const keyInLink = /^[A-Z][A-Z0-9_]*-\d+$/;
const numbered =
  /^\/(.+?)(?:\/-)?\/(issues|pull|pulls|pull-requests|merge_requests|work_items)\/(\d+)(?:\/|$)/;

/**
 * Reads an issue as a report or a tracker's export writes it. A link ends in a project's key
 * ("…/browse/ORD-88", with words behind it or not), in a repository's number, or in what follows the
 * address of one of the library's trackers; else it is its own name. A bare number is one of the
 * library's own repository, where the configuration names that.
 */
export function issueName(issue: string, context: IssueContext): IssueName {
  const text = issue.trim();
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url !== null) return { key: keyOfLink(url, text, context), host: url.host };
  if (projectKey.test(text)) return { key: text.toUpperCase(), host: null };
  const number = /^#?(\d+)$/.exec(text)?.[1];
  if (number !== undefined) return ownIssue(number, context);
  if (/^[\w.-]+(?:\/[\w.-]+)+[#!]\d+$/.test(text)) return { key: text.toLowerCase(), host: null };
  return { key: text, host: null };
}

/** Whether two names with one key mean one issue: links to different hosts do not. */
export function isSameIssue(a: IssueName, b: IssueName): boolean {
  return a.key === b.key && (a.host === null || b.host === null || a.host === b.host);
}

function keyOfLink(url: URL, text: string, { trackers }: IssueContext): string {
  const [, repository, kind, number] = numbered.exec(url.pathname) ?? [];
  if (repository?.includes("/") === true) {
    return `${repository}${kind === "merge_requests" ? "!" : "#"}${number}`.toLowerCase();
  }
  const key = url.pathname.split("/").findLast((segment) => keyInLink.test(segment));
  if (key !== undefined) return key;
  const tracker = trackers.find((one) => text.startsWith(one.url));
  const rest = tracker === undefined ? "" : (/^[^/?#]+/.exec(text.slice(tracker.url.length))?.[0] ?? "");
  // A bare number is one of a repository, so that a tracker's number needs its address.
  if (rest !== "" && !/^\d+$/.test(rest)) return rest;
  return `${url.host}${url.pathname.replace(/\/$/, "")}${url.search}`;
}

function ownIssue(number: string, { repository }: IssueContext): IssueName {
  if (repository === null || !URL.canParse(repository)) return { key: `#${number}`, host: null };
  const { host, pathname } = new URL(repository);
  const path = pathname.replace(/^\/|\/$|\.git$/g, "").toLowerCase();
  return path.includes("/") ? { key: `${path}#${number}`, host } : { key: `#${number}`, host: null };
}
