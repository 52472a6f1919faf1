import type { Effects } from "../effects.ts";

/** What every command is given: the world, and where it says with which status the program ends. */
export interface CommandContext {
  readonly effects: Effects;
  /** 0 fine, 1 findings; 2 comes from a SetupError. */
  readonly setStatus: (status: 0 | 1) => void;
  /** The version of Afterword. */
  readonly version: string;
}
