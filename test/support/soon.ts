import { expect } from "vitest";

/** Expects what is so before long: on a busy computer a browser takes its time. */
export function soon(value: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(value, { timeout: 30_000 });
}
