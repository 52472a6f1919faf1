import { extname } from "node:path";

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** What is served. */
export interface ServedSite {
  /** "/" or "/sub/". */
  readonly base: string;
  /** The content of a file by its path below the base, e.g. "postmortems/index.html"; null where there is none. */
  readonly content: (file: string) => Promise<Uint8Array | string | null>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

/** The answer to a request for a path such as "/postmortems/x/?q=y", as a static host gives it. */
export async function servedFile(site: ServedSite, url: string): Promise<Answer> {
  const path = pathOf(url);
  if (path === null) return plain(400, "That is not an address.");
  if (path === "/" && site.base !== "/") return redirect(site.base);
  if (!path.startsWith(site.base)) return notFound(site);
  const inside = path.slice(site.base.length);
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  const content = await site.content(file);
  if (content !== null) return answer(200, file, content);
  // A folder asked for without the slash at its end.
  if (!inside.endsWith("/") && (await site.content(`${inside}/index.html`)) !== null)
    return redirect(`${path}/`);
  return notFound(site);
}

/** The decoded path of a request; null for one that no page of a site has. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    const isPlain = path.startsWith("/") && !path.includes("\\") && !path.includes("\0");
    return isPlain && !path.split("/").some((part) => part === ".." || part === ".") ? path : null;
  } catch {
    return null;
  }
}

async function notFound(site: ServedSite): Promise<Answer> {
  const page = await site.content("404.html");
  return page === null ? plain(404, "There is no such page.") : answer(404, "404.html", page);
}

function answer(status: number, file: string, body: Uint8Array | string): Answer {
  return { status, headers: { "Content-Type": types[extname(file)] ?? "application/octet-stream" }, body };
}

function redirect(location: string): Answer {
  // Encoded again, and never "//host", which would be another site's address.
  const path = encodeURI(location.replace(/^\/+/, "/"));
  return { status: 302, headers: { Location: path }, body: "" };
}

function plain(status: number, text: string): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text };
}
