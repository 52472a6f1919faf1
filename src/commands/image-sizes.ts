import { disableTypes, imageSize } from "image-size";
import type { Effects } from "../effects.ts";
import type { ImageSize } from "../model/size-images.ts";

const pictures = /\.(?:png|jpe?g|gif|webp|svg)$/i;
const mostBytes = 16 * 1024 * 1024;

// No browser shows these everywhere, and their readers have hung on damaged files before.
disableTypes(["heif", "icns", "j2c", "jp2", "jxl", "jxl-stream", "ktx", "tiff"]);

/**
 * The sizes of images, by the same keys: path in the site to absolute path. Left out is what is no
 * picture, or not one that is understood: its page works without.
 */
export async function imageSizes(
  copies: ReadonlyMap<string, string>,
  { files }: Pick<Effects, "files">,
): Promise<ReadonlyMap<string, ImageSize>> {
  const sizes = new Map<string, ImageSize>();
  for (const [target, source] of copies) {
    if (!pictures.test(source) || ((await files.stat(source))?.size ?? 0) > mostBytes) continue;
    const size = sizeOf(await files.read(source));
    if (size !== null) sizes.set(target, size);
  }
  return sizes;
}

function sizeOf(content: Uint8Array): ImageSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (!(width > 0 && height > 0)) return null;
    // Photographs say that they lie on their side; browsers turn them.
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return null;
  }
}
