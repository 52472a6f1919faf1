/** The URL if it leads to a page or a mailbox, null if following it could do anything else. */
export function safeUrl(url: string): string | null {
  const compact = [...url.trim()].filter((character) => character > " ").join("");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme === undefined) return compact.startsWith("//") ? null : compact;
  return scheme === "https" || scheme === "http" || scheme === "mailto" ? compact : null;
}
