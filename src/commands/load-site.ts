import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { hasDiagram } from "../model/has-diagram.ts";
import { loadOutputs } from "../outputs/load-outputs.ts";
import { isWithin } from "../read/is-within.ts";
import { collectAssets } from "../render/assets.ts";
import { Site } from "../render/site.ts";
import { computeStatistics } from "../statistics/compute-statistics.ts";
import { loadFigures } from "../statistics/figures.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { type LoadOptions, loadLibrary } from "./load-library.ts";
import type { OpenLibrary } from "./open-library.ts";

/** Everything that a site is written from. */
export interface LoadedSite {
  readonly site: Site;
  readonly extraFiles: ReadonlyMap<string, string | Uint8Array>;
  readonly copies: ReadonlyMap<string, string>;
  readonly checked: readonly CheckedReport[];
  /** Paths of reports that have no page. */
  readonly left: readonly string[];
}

/** Reads a library and computes everything that its site shows. */
export async function loadSite(
  opened: OpenLibrary,
  effects: Effects,
  options: LoadOptions & { readonly search: boolean; readonly version: string },
): Promise<LoadedSite> {
  const { checked, built } = await loadLibrary(opened, effects, options);
  const { library, attachments, left } = built;
  const [outputs, figures, assets] = await Promise.all([
    loadOutputs(),
    loadFigures(),
    collectAssets({ diagrams: library.postmortems.some(hasDiagram) }),
  ]);
  const statistics = computeStatistics(library, figures);
  const site = new Site(library, new Map(Object.entries(statistics.figures)), {
    version: options.version,
    search: options.search,
    assets: assets.names,
  });
  const files = outputs.flatMap((output) => [...output({ library, statistics })]);
  return {
    site,
    extraFiles: new Map([...assets.files, ...files]),
    copies: await existing(attachments, opened.root, effects),
    checked,
    left,
  };
}

/** The attachments that exist and do not lie outside the library. */
async function existing(
  attachments: ReadonlyMap<string, string>,
  root: string,
  { files }: Effects,
): Promise<ReadonlyMap<string, string>> {
  const realRoot = await files.realPath(root);
  const found = new Map<string, string>();
  for (const [target, path] of attachments) {
    // A hidden file, such as what is in .git, is nobody's attachment.
    if (path.split("/").some((part) => part.startsWith("."))) continue;
    const source = join(root, path);
    if ((await files.stat(source))?.kind !== "file") continue;
    if (isWithin(realRoot, await files.realPath(source))) found.set(target, source);
  }
  return found;
}
