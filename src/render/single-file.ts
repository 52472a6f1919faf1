import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Postmortem } from "../model/postmortem.ts";
import { packageRoot } from "../package-root.ts";
import type { Assets } from "./assets.ts";
import { selfContained } from "./self-contained.ts";
import type { Site } from "./site.ts";

/** What site/parts/single-file.tsx exports. */
interface SingleFileModule {
  readonly render: (props: {
    readonly site: Site;
    readonly postmortem: Postmortem;
    readonly style: string;
  }) => string;
}

const pictureTypes: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** Bytes of pictures that a file carries; what goes beyond stays a link or text. */
const mostBytes = 8 * 1024 * 1024;

/** Whether a file can travel in a single file: a picture made of pixels, in which nothing can run. */
export function isPicture(path: string): boolean {
  return posix.extname(path).toLowerCase() in pictureTypes;
}

/**
 * A report as one HTML file that opens anywhere: styles inside, pictures as data, no script, no
 * request. `pictures` are contents by their path in the site.
 */
export async function singleFile(
  site: Site,
  postmortem: Postmortem,
  { assets, pictures }: { readonly assets: Assets; readonly pictures: ReadonlyMap<string, Uint8Array> },
): Promise<string> {
  const module = join(packageRoot(), "dist", "site", "parts", "single-file.js");
  const { render } = (await import(pathToFileURL(module).href)) as SingleFileModule;
  const html = render({ site, postmortem, style: styleOf(assets) });
  const carried = dataUrls(pictures);
  const page = new URL(site.reportUrl(postmortem.id), "https://site.invalid");
  const pathOf = (url: string): URL | null => {
    const resolved = URL.canParse(url, page) ? new URL(url, page) : null;
    return resolved?.origin === page.origin ? resolved : null;
  };
  return selfContained(html, {
    address: (url) => {
      if (/^(?:https?|mailto):/i.test(url)) return url;
      const local = pathOf(url);
      const host = site.library.config.site.url;
      return local === null || host === null ? null : host + local.pathname + local.search + local.hash;
    },
    picture: (url) => {
      const path = pathOf(url)?.pathname.slice(site.url("").length);
      return path === undefined ? null : (carried.get(path) ?? null);
    },
  });
}

/** Fonts and pictures of an own style sheet stay behind: those of the system take their place. */
function styleOf({ names, files }: Assets): string {
  const style = files.get(names.get("style.css") ?? "");
  if (typeof style !== "string") throw new Error("There is no style sheet.");
  return style.replace(/url\("[^"#][^"]*"\)/g, "none").replaceAll("</", "<\\/");
}

/** Pictures by their path as URLs write it, as far as there is room. */
function dataUrls(pictures: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  let room = mostBytes;
  const urls = new Map<string, string>();
  for (const [path, content] of pictures) {
    const type = pictureTypes[posix.extname(path).toLowerCase()];
    if (type === undefined || content.length > room) continue;
    room -= content.length;
    const url = path.split("/").map(encodeURIComponent).join("/");
    urls.set(url, `data:${type};base64,${Buffer.from(content).toString("base64")}`);
  }
  return urls;
}
