import { decoded } from "../decoded.ts";
import { trimEndOf } from "../trim-end.ts";

/** What stands where an internal address stood. */
export const hiddenAddress = "[internal address]";

/** Finds and hides the addresses of hosts that only internal readers may know. */
export interface InternalAddresses {
  /** Whether a URL leads to an internal host, or names one. */
  readonly isInternal: (url: string) => boolean;
  /** A text with its internal addresses hidden. */
  readonly hide: (text: string) => string;
}

/** Reads `internal.hosts`: names such as wiki.corp.example, which stand for their subdomains too. */
export function internalAddresses(hosts: readonly string[]): InternalAddresses {
  const names = [...new Set(hosts.flatMap(namesOf))].sort((a, b) => b.length - a.length);
  if (names.length === 0) return { isInternal: () => false, hide: (text) => text };
  const mention = new RegExp(`(?:${names.map(escaped).join("|")})(?![\\w-]|\\.\\w)`, "gi");
  const isHost = (host: string): boolean => names.some((name) => host === name || host.endsWith(`.${name}`));
  const isInternal = (url: string): boolean =>
    isHost(hostOf(url)) ||
    findMentions(url, mention).length > 0 ||
    findMentions(decoded(url), mention).length > 0;
  return { isInternal, hide: (text) => hideMentions(hideUrls(text, isInternal), mention) };
}

/** A host as written, and as browsers write it; without wildcard, port and last dot. */
function namesOf(entry: string): readonly string[] {
  const bare = entry.toLowerCase().replace(/^(?:\*?\.)+|\.?(?::\d+)?$/g, "");
  return [bare, hostOf(`http://${bare}/`)].filter((name) => name !== "");
}

/** The host that a browser would ask, "" where a URL names none. */
function hostOf(url: string): string {
  try {
    const { hostname, pathname, protocol } = new URL(url.trim(), "http://none.invalid/");
    const host = protocol === "mailto:" ? (pathname.split("@").at(-1) ?? "") : hostname;
    return host.toLowerCase().replace(/\.$/, "");
  } catch {
    return "";
  }
}

function hideUrls(text: string, isInternal: (url: string) => boolean): string {
  return text.replace(/(?:\b[a-z][a-z0-9+.-]{0,20}:)?\/\/[^\s<>"'`()[\]{}|]+/gi, (url) =>
    isInternal(url) ? hiddenAddress + url.slice(trimEndOf(url, punctuation).length) : url,
  );
}

const punctuation = ".,:;!?*_~";

/** The mentions of hosts, each with all that is written without a space around it. */
function findMentions(text: string, mention: RegExp): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  let from = 0;
  for (const { index, 0: host } of text.matchAll(mention)) {
    if (index < from || /[\w-]/.test(text[index - 1] ?? "")) continue;
    let start = index;
    while (start > from && isOfAddress(text[start - 1])) start -= 1;
    let end = index + host.length;
    while (isOfAddress(text[end])) end += 1;
    end = index + host.length + trimEndOf(text.slice(index + host.length, end), punctuation).length;
    found.push([start, end]);
    from = end;
  }
  return found;
}

function isOfAddress(character: string | undefined): boolean {
  return character !== undefined && !/[\s<>"'`()[\]{}|,;]/.test(character);
}

function hideMentions(text: string, mention: RegExp): string {
  let hidden = "";
  let from = 0;
  for (const [start, end] of findMentions(text, mention)) {
    hidden += text.slice(from, start) + hiddenAddress;
    from = end;
  }
  return hidden + text.slice(from);
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, "\\$&");
}
