import type { FileSystem } from "../effects.ts";

/** Why a file could not be read as text. */
export interface ReadProblem {
  readonly kind: "encoding" | "too-large";
  /** A full sentence without its period. */
  readonly reason: string;
  readonly note: string;
  /** Bytes before the place of the problem, of which the line is counted; 0 = the start. */
  readonly line: number;
}

/** A file as it was read: its text, or why there is none. */
export interface ReadReport {
  /** Path relative to the library's root, with "/". */
  readonly path: string;
  readonly text: string | null;
  readonly problem: ReadProblem | null;
}

/** Reads a file as UTF-8 text within the limit of its size. */
export async function readReport(
  files: FileSystem,
  absolute: string,
  path: string,
  maximumBytes: number,
): Promise<ReadReport> {
  try {
    const stat = await files.stat(absolute);
    if (stat !== null && stat.size > maximumBytes) return tooLarge(path, stat.size, maximumBytes);
    return decodeReport(await files.read(absolute), path, maximumBytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const note = `The system says ${code}. Check that the file still exists and that you may read it.`;
    return failed(path, "encoding", "The file cannot be read", note);
  }
}

/** Decodes the bytes of a file, as read from disk or from standard input. */
export function decodeReport(bytes: Uint8Array, path: string, maximumBytes: number): ReadReport {
  if (bytes.length > maximumBytes) return tooLarge(path, bytes.length, maximumBytes);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return failed(
      path,
      "encoding",
      "Unexpected UTF-16 text, expected UTF-8",
      "Save the file as UTF-8; editors offer it as “Save with encoding”.",
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return failed(
      path,
      "encoding",
      "Unexpected binary content, expected UTF-8 text",
      "The file holds a NUL byte. If it is not a report, move it or name it under `ignore:`.",
      lineOf(bytes, nul),
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { path, text, problem: null };
  } catch {
    const note = "Save the file as UTF-8; a byte of another encoding would be shown as a wrong letter.";
    const line = lineOf(bytes, firstInvalid(bytes));
    return failed(path, "encoding", "Unexpected bytes that are not UTF-8", note, line);
  }
}

function tooLarge(path: string, size: number, maximum: number): ReadReport {
  return failed(
    path,
    "too-large",
    `Unexpected file of ${size} bytes, expected at most ${maximum}`,
    "Put logs and dumps beside the report and link them, or raise `limits.fileBytes`.",
  );
}

function failed(path: string, kind: ReadProblem["kind"], reason: string, note: string, line = 1): ReadReport {
  return { path, text: null, problem: { kind, reason, note, line } };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 10) line += 1;
  return line;
}

/** Offset of the first byte that is not UTF-8, by bisection over what decodes. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
