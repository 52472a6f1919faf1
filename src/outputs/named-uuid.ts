import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";

/** The namespace of every name: of no meaning, and never to be changed. */
const namespace = Buffer.from("6f3f6b1c52f04d0a9a57c1d27c3e8a94", "hex");

/**
 * A UUID (version 5) for something in a library. It follows from the library's repository (else its
 * title) and the parts of the name, so that feeds and calendars recognise what they have seen.
 */
export function namedUuid({ repository, title }: Config, ...name: readonly string[]): string {
  const bytes = createHash("sha1")
    .update(namespace)
    .update(JSON.stringify([repository ?? title, ...name]))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
