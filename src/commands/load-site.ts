import type { Effects } from "../effects.ts";
import { hasDiagram } from "../model/has-diagram.ts";
import { sizeImages } from "../model/size-images.ts";
import { once } from "../once.ts";
import { loadOutputs } from "../outputs/load-outputs.ts";
import { collectAssets } from "../render/assets.ts";
import { Site } from "../render/site.ts";
import { computeStatistics } from "../statistics/compute-statistics.ts";
import { loadFigures } from "../statistics/figures.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { existingAttachments } from "./existing-attachments.ts";
import { featuredRemarks } from "./featured-remarks.ts";
import { imageSizes } from "./image-sizes.ts";
import { type LoadOptions, loadLibrary } from "./load-library.ts";
import { loadTheme } from "./load-theme.ts";
import type { OpenLibrary } from "./open-library.ts";

/** Everything that a site is written from. */
export interface LoadedSite {
  readonly site: Site;
  /** Assets, by path below the site. */
  readonly extraFiles: ReadonlyMap<string, string | Uint8Array>;
  /** Makes feeds and the data behind the pages, which are many. */
  readonly furtherFiles: () => ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
  readonly checked: readonly CheckedReport[];
  /** Paths of reports that have no page. */
  readonly left: readonly string[];
  /** What is to be said about the configuration of the site. */
  readonly remarks: readonly string[];
}

/** Reads a library and computes everything that its site shows. */
export async function loadSite(
  opened: OpenLibrary,
  effects: Effects,
  options: LoadOptions & { readonly search: boolean; readonly version: string },
): Promise<LoadedSite> {
  const { checked, built } = await loadLibrary(opened, effects, options);
  const { stubs, attachments, left } = built;
  const copies = await existingAttachments(attachments, opened.root, effects);
  const sizes = await imageSizes(copies, effects);
  const library = sizeImages(built.library, sizes);
  const [outputs, figures, assets] = await Promise.all([
    loadOutputs(),
    loadFigures(),
    loadTheme(opened, effects).then((theme) =>
      collectAssets({ ...theme, diagrams: library.postmortems.some(hasDiagram) }),
    ),
  ]);
  const statistics = once(() => computeStatistics(library, figures));
  const site = new Site(library, () => new Map(Object.entries(statistics().figures)), {
    version: options.version,
    search: options.search,
    assets: assets.names,
    figures,
    stubs,
  });
  return {
    site,
    extraFiles: assets.files,
    furtherFiles: () =>
      new Map(outputs.flatMap((output) => [...output({ library, statistics: statistics(), stubs })])),
    copies,
    checked,
    left,
    remarks: [...assets.remarks, ...featuredRemarks(built)],
  };
}
