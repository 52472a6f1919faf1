import { posix } from "node:path";
import type { Effects } from "../effects.ts";
import { isPassiveFile } from "../read/passive-file.ts";
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
  const readPassive = (what: string) => async (path: string) => {
    const content = await read(what)(path);
    if (await isPassiveFile(path, () => Promise.resolve(content))) return content;
    throw new SetupError(`${what} names “${path}”, which a browser might run.`, {
      hint: "Take scripts, animation and addresses of elsewhere out of it, or save it as PNG.",
    });
  };
  if (logo !== null && !pictureTypes.test(logo)) {
    throw new SetupError(`site.logo names “${logo}”, expected a png, jpg, webp or svg file.`);
  }
  const picture = logo === null ? null : await readPassive("site.logo")(logo);
  const styles =
    css === null
      ? null
      : await ownStyles(new TextDecoder().decode(await read("site.css")(css)), css, readPassive("site.css"));
  return {
    accent,
    ...(styles && { css: styles.css, files: styles.files }),
    ...(logo !== null && picture && { logo: { name: `logo${posix.extname(logo)}`, content: picture } }),
  };
}
