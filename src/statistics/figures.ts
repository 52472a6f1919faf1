import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FigureDefinition } from "./figure.ts";

const folder = new URL(".", import.meta.url);

/** This module runs as TypeScript in the tests and as JavaScript once compiled; so do its neighbours. */
const isModule = import.meta.url.endsWith(".ts") ? /^[^.]+\.ts$/ : /^[^.]+\.js$/;

/**
 * Loads the figures: every module of this folder that exports one as `figure`. So a new figure is one
 * new file. In the order of their names; `order` decides where they stand on the page.
 */
export async function loadFigures(): Promise<FigureDefinition[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => isModule.test(name)).toSorted();
  const modules = await Promise.all(names.map((name) => importModule(name)));
  return modules.filter(hasFigure).map(({ figure }) => figure);
}

function importModule(name: string): Promise<object> {
  return import(new URL(name, folder).href);
}

function hasFigure(module: object): module is { readonly figure: FigureDefinition } {
  return "figure" in module;
}
