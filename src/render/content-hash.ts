import { createHash } from "node:crypto";

/** The first eight hexadecimal digits of the SHA-256 of a content: enough to tell versions of a file apart. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}
