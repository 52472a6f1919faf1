import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { safeUrl } from "./safe-url.ts";

/** Links to edit a file and to its history where the library names its repository. */
export function SourceLinks({ site, path }: { site: Site; path: string }): VNode | null {
  const { repository } = site.library.config;
  const root = repository === null ? null : safeUrl(repository)?.replace(/(\.git)?\/*$/, "");
  if (root === null || root === undefined) return null;
  const between = /gitlab/i.test(root) ? "/-" : "";
  const file = path.split("/").map(encodeURIComponent).join("/");
  return (
    <p class="source-links">
      <a href={`${root}${between}/edit/HEAD/${file}`}>Edit this report</a>
      <a href={`${root}${between}/commits/HEAD/${file}`}>Its history</a>
    </p>
  );
}
