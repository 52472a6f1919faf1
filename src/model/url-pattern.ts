/**
 * Whether an address matches a pattern of `afterword.yml`: a host and what its paths begin with,
 * such as `https://grafana.example.com/d/`, `*.example.com` or `wiki.example.com/*runbook`. A `*`
 * stands for any characters of the host or of the path. Without a scheme both of the web match,
 * without a port every one. Host and path are compared apart, so no path can pass for a host.
 */
export function matchesPattern(url: URL, pattern: string): boolean {
  const [, scheme, host = "", rest = ""] = /^(?:(https?):\/\/)?([^/?#]*)(.*)$/is.exec(pattern) ?? [];
  if (host === "" || (scheme !== undefined && `${scheme.toLowerCase()}:` !== url.protocol)) return false;
  const own = /:\d+$/.test(host) ? url.host : url.hostname;
  return matches(own, host.toLowerCase(), true) && matches(pathOf(url), rest, false);
}

/** What stands behind the host of an address. */
export function pathOf(url: URL): string {
  return url.pathname + url.search + url.hash;
}

/** Looks for the pieces between stars one after the other, so that no pattern can take long. */
function matches(text: string, glob: string, toTheEnd: boolean): boolean {
  const [first = "", ...others] = glob.split("*");
  if (!text.startsWith(first)) return false;
  const last = toTheEnd ? others.pop() : undefined;
  if (toTheEnd && last === undefined) return text === first;
  let index = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, index);
    if (found === -1) return false;
    index = found + piece.length;
  }
  return last === undefined || (text.endsWith(last) && text.length - last.length >= index);
}
