// Writes the scripts that readers run into dist/site/client: each module that no other one imports,
// in one small file with what it imports. Types are checked by `tsc -p site/client`.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { rolldown } from "rolldown";

const from = "site/client";
const to = "dist/site/client";

const modules = readdirSync(from).filter((name) => name.endsWith(".ts"));
const imported = new Set(
  modules.flatMap((name) =>
    [...readFileSync(`${from}/${name}`, "utf8").matchAll(/"\.\/([\w-]+\.ts)"/g)].map(([, module]) => module),
  ),
);
const entries = modules.filter((name) => !imported.has(name)).map((name) => name.slice(0, -".ts".length));

rmSync(to, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, `${from}/${name}.ts`])),
});
await bundle.write({
  dir: to,
  format: "es",
  minify: true,
  entryFileNames: "[name].js",
  chunkFileNames: "[name].js",
});
await bundle.close();
