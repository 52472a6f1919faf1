import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../package-root.ts";
import type { PageModule } from "./page-module.ts";

/** A page module and its file, e.g. "report.11ty.js". */
export interface NamedPage {
  readonly file: string;
  readonly module: PageModule;
}

/** Loads the compiled page modules, `*.11ty.js`, of a folder (absent: the package's), in order of file. */
export async function loadPageModules(
  folder = join(packageRoot(), "dist", "site", "pages"),
): Promise<readonly NamedPage[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".11ty.js")).sort();
  if (files.length === 0) throw new Error(`There are no page modules in ${folder}.`);
  return Promise.all(
    files.map(async (file) => ({
      file,
      module: (await import(pathToFileURL(join(folder, file)).href)) as PageModule,
    })),
  );
}
