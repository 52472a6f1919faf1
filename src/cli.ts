#!/usr/bin/env node
import { nodeEffects } from "./node-effects.ts";
import { run } from "./run.ts";

// `afterword check | head` closes our output: there is nobody left to write for.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeEffects());
