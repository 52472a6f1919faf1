import { resolve } from "node:path";
import type { Effects } from "../../effects.ts";
import { isRecord } from "../../extract/is-record.ts";
import { findJsonProblem } from "../../json-problem.ts";
import { SetupError } from "../../setup-error.ts";
import type { Facts } from "./facts.ts";

/** Nothing that a bot knows of an incident is larger, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Values nested deeper are no facts of an incident. */
const deepest = 50;

/** Reads facts as JSON from a file, or from standard input for "-". */
export async function readFacts(name: string, source: string, effects: Effects): Promise<Facts> {
  const bytes = name === "-" ? await effects.readStandardInput() : await readFile(name, effects);
  if (bytes.length > mostBytes) {
    throw new SetupError(`${source} is larger than 16 MiB.`, {
      hint: "Give what tells the story, and link the rest.",
    });
  }
  const data = parse(decode(bytes, source), source);
  if (!isRecord(data)) {
    throw new SetupError(`${source} holds no facts: expected an object with keys such as \`title\`.`);
  }
  if (isDeeper(data, deepest)) {
    throw new SetupError(`${source} is nested deeper than ${deepest} levels.`);
  }
  return data;
}

async function readFile(name: string, { files, folder }: Effects): Promise<Uint8Array> {
  const path = resolve(folder, name);
  const stat = await files.stat(path);
  if (stat?.kind !== "file") {
    throw new SetupError(`There is no file ${name}.`, { hint: "Give a JSON file, or - for standard input." });
  }
  return files.read(path);
}

function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SetupError(`${source} is not UTF-8 text.`, { cause });
  }
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = findJsonProblem(text);
    if (found === null) throw cause;
    throw new SetupError(`${source}:${found.line}:${found.column}: This is not JSON: ${found.reason}.`, {
      cause,
    });
  }
}

function isDeeper(data: unknown, limit: number): boolean {
  let level: readonly unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value as object) : [],
    );
  }
  return false;
}
