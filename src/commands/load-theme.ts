import { posix } from "node:path";
import type { Effects } from "../effects.ts";
import { readLibraryFile } from "../read/read-library-file.ts";
import type { AssetSources } from "../render/assets.ts";
import { ownStyles } from "../render/own-styles.ts";
import { SetupError } from "../setup-error.ts";
import type { OpenLibrary } from "./open-library.ts";

const pictureTypes = /\.(?:png|jpe?g|webp|svg)$/i;

/** Reads what a library's configuration says about the looks of its site. */
export async function loadTheme({ root, config }: OpenLibrary, { files }: Effects): Promise<AssetSources> {
  const { logo, css, accent } = config.site;
  const read = (what: string) => (path: string) => readLibraryFile(files, root, path, what);
  if (logo !== null && !pictureTypes.test(logo)) {
    throw new SetupError(`site.logo names “${logo}”, expected a png, jpg, webp or svg file.`);
  }
  const picture = logo === null ? null : await read("site.logo")(logo);
  const styles =
    css === null
      ? null
      : await ownStyles(new TextDecoder().decode(await read("site.css")(css)), css, read("site.css"));
  return {
    accent,
    ...(styles && { css: styles.css, files: styles.files }),
    ...(logo !== null && picture && { logo: { name: `logo${posix.extname(logo)}`, content: picture } }),
  };
}
