#!/usr/bin/env node
import { nodeEffects } from "./node-effects.ts";
import { run } from "./run.ts";

process.exitCode = await run(process.argv.slice(2), nodeEffects());
