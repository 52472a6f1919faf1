import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Effects, FileSystem, FolderEntry } from "./effects.ts";
import { writeFileWhole } from "./write/write-file.ts";

/** The real file system. */
export const nodeFiles: FileSystem = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return Promise.all(entries.map((entry) => describe(folder, entry)));
  },
  read: (file) => readFile(file),
  async stat(path) {
    try {
      const { size, ...found } = await stat(path).then((stats) => ({
        size: stats.size,
        kind: kindOf(stats),
      }));
      return { size, ...found };
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
      throw error;
    }
  },
  exists: (path) => existsSync(path),
  realPath: (path) => realpath(path),
  write: (file, content) => writeFileWhole(file, content),
};

type Kind = FolderEntry["kind"];

async function describe(
  folder: string,
  entry: { name: string; isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean },
): Promise<FolderEntry> {
  if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry), isLink: false };
  const target = await nodeFiles.stat(join(folder, entry.name));
  return { name: entry.name, kind: target?.kind ?? "other", isLink: true };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

/** The real world: standard streams, clock, environment, file system. */
export function nodeEffects(): Effects {
  const { env, stdout, stderr, stdin } = process;
  return {
    files: nodeFiles,
    out: (text) => {
      stdout.write(text);
    },
    remark: (text) => {
      stderr.write(text);
    },
    now: () => new Date(),
    folder: process.cwd(),
    env,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? "") === "",
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    readStandardInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    execute: (program, args, folder) =>
      new Promise((done) => {
        const options = { cwd: folder, encoding: "buffer", maxBuffer: 256 * 1024 * 1024 } as const;
        execFile(program, [...args], options, (error, output) => done(error === null ? output : null));
      }),
    interrupted: () =>
      new Promise((done) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
      }),
  };
}
