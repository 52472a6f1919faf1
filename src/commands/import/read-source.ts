import type { Effects } from "../../effects.ts";
import { decodeReport, type ReadProblem } from "../../read/read-report.ts";
import type { Source } from "./source.ts";

/** The text of a document, or a sentence that says why there is none. */
export type ReadSource =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: string };

/** Reads a document as UTF-8 text within the limit of its size. */
export async function readSource(
  { absolute, isTyped }: Source,
  maximumBytes: number,
  effects: Effects,
): Promise<ReadSource> {
  try {
    if (isTyped || absolute === null) return decode(await effects.readStandardInput(), maximumBytes);
    const stat = await effects.files.stat(absolute);
    if (stat === null) return { text: null, problem: "It is not there any more." };
    if (stat.kind !== "file") return { text: null, problem: "It is neither a file nor a folder." };
    if (stat.size > maximumBytes) return { text: null, problem: tooLarge(stat.size, maximumBytes) };
    return decode(await effects.files.read(absolute), maximumBytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const problem = code === "ENOENT" ? "It is not there any more." : `It cannot be read (${code}).`;
    return { text: null, problem };
  }
}

function decode(bytes: Uint8Array, maximumBytes: number): ReadSource {
  const { text, problem } = decodeReport(bytes, "", maximumBytes);
  if (text !== null) return { text, problem: null };
  return { text: null, problem: sentenceOf(problem, bytes.length, maximumBytes) };
}

function sentenceOf(problem: ReadProblem | null, size: number, maximumBytes: number): string {
  if (problem?.kind === "too-large") return tooLarge(size, maximumBytes);
  const reason = problem?.reason ?? "";
  if (reason.includes("UTF-16")) {
    return "It is written in UTF-16. Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8.";
  }
  if (reason.includes("binary")) return "It is a binary file, not Markdown.";
  return `Line ${problem?.line ?? 1} is not UTF-8. Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8.`;
}

function tooLarge(size: number, maximum: number): string {
  return `It has ${inMegabytes(size)}, more than the ${inMegabytes(maximum)} that a report may have. Put logs and dumps beside the report and link them.`;
}

function inMegabytes(bytes: number): string {
  return bytes < 1024 * 100 ? `${bytes} bytes` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
