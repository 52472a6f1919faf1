import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

const root = join(import.meta.dirname, "..");

/** A source file: its path below the root, with "/", and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import of a file of ours. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Every TypeScript file below a folder, declarations and generated ones aside. */
export function sourceFiles(folder: "src" | "site"): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts") && !path.includes("/generated/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const staticImport = /^(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?"(\.{1,2}\/[^"]+)"/gm;
const dynamicImport = /\bimport\(\s*"(\.{1,2}\/[^"]+)"\s*\)/g;

/** The imports and re-exports among our files, dynamic ones of a fixed path included. */
export function edgesOf({ path, text }: SourceFile): readonly Edge[] {
  return [...text.matchAll(staticImport), ...text.matchAll(dynamicImport)].map((match) => ({
    from: path,
    to: posix.normalize(posix.join(dirname(path), match[1] ?? "")),
  }));
}

/** Code without comments and without what stands in quotes, to look for calls in; lines stay lines. */
export function codeOf(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, " ");
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/.*$/gm, blank)
    .replace(/`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, blank);
}

/** "path:line text" of every line of code that a pattern matches. */
export function linesMatching(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    codeOf(text)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
