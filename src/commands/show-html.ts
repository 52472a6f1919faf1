import type { Effects } from "../effects.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { collectAssets } from "../render/assets.ts";
import { isPicture, singleFile } from "../render/single-file.ts";
import { Site } from "../render/site.ts";
import { existingAttachments } from "./existing-attachments.ts";
import type { LoadedLibrary } from "./load-library.ts";
import { loadTheme } from "./load-theme.ts";
import type { OpenLibrary } from "./open-library.ts";

/** A report of a library as one HTML file. */
export async function showHtml(
  opened: OpenLibrary,
  { built }: LoadedLibrary,
  postmortem: Postmortem,
  { effects, version }: { readonly effects: Effects; readonly version: string },
): Promise<string> {
  const assets = await collectAssets(await loadTheme(opened, effects));
  const site = new Site(built.library, new Map(), { version, search: false, assets: assets.names });
  const own = [...built.attachments].filter(
    ([target]) => target.startsWith(`postmortems/${postmortem.id}/`) && isPicture(target),
  );
  const pictures = new Map<string, Uint8Array>();
  for (const [target, source] of await existingAttachments(new Map(own), opened.root, effects)) {
    pictures.set(target, await effects.files.read(source));
  }
  return singleFile(site, postmortem, { assets, pictures });
}
