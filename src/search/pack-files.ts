import { createHash } from "node:crypto";

interface Header {
  /** SHA-256 of everything after the header. */
  readonly hash: string;
  readonly files: readonly (readonly [path: string, length: number])[];
}

/** Files as one content: a line of JSON that says what follows, then the files one after the other. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = Buffer.concat([...files.values()]);
  const header: Header = {
    hash: sha256(body),
    files: [...files].map(([path, content]) => [path, content.byteLength] as const),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** The files of a packed content; null where it is damaged. */
export function unpackFiles(packed: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const end = packed.indexOf(0x0a);
  if (end === -1) return null;
  const header = readHeader(new TextDecoder().decode(packed.subarray(0, end)));
  const body = packed.subarray(end + 1);
  if (header === null || sha256(body) !== header.hash) return null;
  const files = new Map<string, Uint8Array>();
  let start = 0;
  for (const [path, length] of header.files) {
    files.set(path, body.subarray(start, start + length));
    start += length;
  }
  return start === body.byteLength ? files : null;
}

function readHeader(text: string): Header | null {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return null;
  }
}

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
