/**
 * Keeps things between builds. Whatever is kept is checked by whoever reads it: a cache may lose or
 * damage anything without a wrong site coming of it.
 */
export interface BuildCache {
  /** null where there is nothing. */
  read(key: string): Promise<Uint8Array | null>;
  write(key: string, content: Uint8Array): Promise<void>;
}
