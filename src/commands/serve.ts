import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";

/** stub */
export function register(_program: Command, _context: CommandContext): void {}
