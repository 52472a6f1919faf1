import { expect, onTestFinished, test } from "vitest";
import { LibraryMemory } from "../../src/commands/library-memory.ts";
import { loadLibrary } from "../../src/commands/load-library.ts";
import { openLibrary } from "../../src/commands/open-library.ts";
import { nodeEffects } from "../../src/node-effects.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const labels = "postmortems/labels.md";
const parcels = "postmortems/parcels.md";
const linking = goodReportWith("lacked a font", "lacked [a font](parcels.md), see [the log](log.txt)");

type Step = readonly [name: string, files: Readonly<Record<string, string>>, asOf: string];

const steps: readonly Step[] = [
  ["nothing", {}, "2026-11-21"],
  ["a sentence", { [parcels]: goodReportWith("lacked a font", "had no font") }, "2026-11-21"],
  ["the id of a linked report", { [parcels]: goodReportWith("title:", "id: other\ntitle:") }, "2026-11-21"],
  ["a file that is linked", { "postmortems/log.txt": "here" }, "2026-11-21"],
  ["the configuration", { "afterword.yml": "rules: { measure-due: error }\n" }, "2026-11-21"],
  ["the day", {}, "2023-01-01"],
  ["a report that is like another", { "postmortems/again.md": goodReport }, "2023-01-01"],
];

test("whatever changed, a library loaded with a memory is as one loaded anew", async () => {
  const library = new TemporaryLibrary().write({ [labels]: linking, [parcels]: goodReport });
  onTestFinished(() => library.remove());
  const effects = { ...nodeEffects(), folder: library.root };
  const memory = new LibraryMemory(new AbortController().signal);
  for (const [name, files, asOf] of steps) {
    library.write(files);
    const [remembered, anew] = await Promise.all(
      [{ drafts: "whole" as const, memory }, { drafts: "whole" as const }].map(async (options) =>
        JSON.stringify(await loadLibrary(await openLibrary(effects, asOf), effects, options)),
      ),
    );
    expect(remembered, name).toBe(anew);
  }
});

test("a report that nobody touched is not read again", async () => {
  const library = new TemporaryLibrary().write({ [labels]: linking, [parcels]: goodReport });
  onTestFinished(() => library.remove());
  const effects = { ...nodeEffects(), folder: library.root };
  const memory = new LibraryMemory(new AbortController().signal);
  const load = async () => {
    const { built } = await loadLibrary(await openLibrary(effects, "2026-11-21"), effects, {
      drafts: "whole",
      memory,
    });
    return new Map(built.library.postmortems.map((postmortem) => [postmortem.path, postmortem]));
  };
  const before = await load();
  library.write({ [parcels]: goodReportWith("lacked a font", "had no font") });
  const after = await load();
  expect(after.get(labels)).toBe(before.get(labels));
  expect(after.get(parcels)).not.toBe(before.get(parcels));
});

test("a load that is no longer wanted ends", async () => {
  const library = new TemporaryLibrary().write({ [labels]: linking, [parcels]: goodReport });
  onTestFinished(() => library.remove());
  const effects = { ...nodeEffects(), folder: library.root };
  const ending = new AbortController();
  const memory = new LibraryMemory(ending.signal);
  ending.abort();
  const opened = await openLibrary(effects, "2026-11-21");
  await expect(loadLibrary(opened, effects, { drafts: "whole", memory })).rejects.toThrow("abort");
});
