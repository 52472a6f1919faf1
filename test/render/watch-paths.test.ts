import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchPaths } from "../../src/render/watch-paths.ts";
import { aFolder } from "../support/a-folder.ts";

async function aWatchedFolder(quiet: number): Promise<{ folder: string; changes: () => number }> {
  const folder = await aFolder();
  await mkdir(join(folder, "postmortems/2024"), { recursive: true });
  await writeFile(join(folder, "postmortems/2024/a.md"), "1");
  await writeFile(join(folder, "afterword.yml"), "1");
  let count = 0;
  const watching = await watchPaths([join(folder, "postmortems"), join(folder, "afterword.yml")], {
    onChange: () => {
      count += 1;
    },
    onTrouble: () => undefined,
    quiet,
  });
  onTestFinished(() => watching.close());
  return { folder, changes: () => count };
}

async function saveByRenaming(file: string, content: string): Promise<void> {
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
}

test("notices every way of changing a file, again and again", async () => {
  const { folder, changes } = await aWatchedFolder(20);
  const file = join(folder, "postmortems/2024/a.md");
  const steps: readonly (() => Promise<unknown>)[] = [
    () => appendFile(file, "2"),
    () => saveByRenaming(file, "3"),
    () => appendFile(file, "4"),
    () => saveByRenaming(file, "5"),
    () => mkdir(join(folder, "postmortems/2025/06"), { recursive: true }),
    () => writeFile(join(folder, "postmortems/2025/06/b.md"), "1"),
    () => appendFile(join(folder, "postmortems/2025/06/b.md"), "2"),
    () => rm(join(folder, "postmortems/2025"), { recursive: true }),
    () => saveByRenaming(join(folder, "afterword.yml"), "2"),
    () => appendFile(join(folder, "afterword.yml"), "3"),
  ];
  for (const step of steps) {
    const before = changes();
    await step();
    await vi.waitFor(() => expect(changes()).toBeGreaterThan(before), { timeout: 30_000 });
    await wait(60);
  }
});

test("several changes at once are told once, and what is not content not at all", async () => {
  const { folder, changes } = await aWatchedFolder(500);
  await writeFile(join(folder, "README.md"), "beside the watched file");
  await writeFile(join(folder, "postmortems/.a.md.swp"), "an editor's");
  await wait(1000);
  expect(changes()).toBe(0);
  await Promise.all(["b", "c", "d"].map((name) => writeFile(join(folder, `postmortems/${name}.md`), "1")));
  await vi.waitFor(() => expect(changes()).toBe(1), { timeout: 30_000 });
  await wait(1000);
  expect(changes()).toBe(1);
});

test("a change is told although others follow it without a pause", async () => {
  const { folder, changes } = await aWatchedFolder(100);
  let isEnough = false;
  const saving = (async () => {
    for (let nth = 0; !isEnough; nth += 1) {
      await writeFile(join(folder, "postmortems/2024/a.md"), String(nth));
      await wait(5);
    }
  })();
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(1), { timeout: 30_000 });
  isEnough = true;
  await saving;
});
