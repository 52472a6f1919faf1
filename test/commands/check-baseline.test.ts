import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const bad = goodReportWith("severity: sev3", "severity: huge");
const worse = bad.replace("causes: [code]", "causes: [code]\nmood: bad");

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary().write({ "postmortems/a.md": bad, "postmortems/b.md": goodReport });
});

afterEach(() => library.remove());

const check = (...argv: string[]) => library.run(["check", "--baseline", "baseline.json", ...argv]);

describe("check --baseline", () => {
  test("holds what was there, fails what is new, and only ever shrinks", async () => {
    const adopted = await check("--update-baseline");
    expect(adopted).toMatchObject({ status: 0, remarks: "Held back by baseline.json: 1.\n" });

    library.write({ "postmortems/a.md": worse });
    const grown = await check();
    expect(grown.status).toBe(1);
    expect(grown.out).toContain("`mood`");
    expect(grown.out).not.toContain("huge");

    const notTaken = await check("--update-baseline");
    expect(notTaken.status).toBe(1);
    expect(JSON.parse(library.read("baseline.json")).findings).toHaveLength(1);

    library.write({ "postmortems/a.md": goodReport });
    expect((await check()).remarks).toContain("1 of it mended");
    await check("--update-baseline");
    expect(JSON.parse(library.read("baseline.json")).findings).toEqual([]);

    library.write({ "postmortems/a.md": bad });
    expect((await check()).status).toBe(1);
  });

  test("a finding that moved is still held, a second one like it is not", async () => {
    await check("--update-baseline");
    library.write({ "postmortems/a.md": bad.replace("services:", "tags: [print]\nservices:") });
    expect((await check()).status).toBe(0);
    library.write({ "postmortems/c.md": bad });
    expect((await check()).status).toBe(1);
  });

  test("files that were not checked keep what is held of them", async () => {
    await check("--update-baseline");
    await check("--update-baseline", "postmortems/b.md");
    expect(JSON.parse(library.read("baseline.json")).findings).toHaveLength(1);
  });

  test("a missing or broken baseline is a mistake of the set-up", async () => {
    expect(await check()).toMatchObject({
      status: 2,
      remarks: expect.stringContaining("--update-baseline writes one"),
    });
    library.write({ "baseline.json": "{" });
    expect(await check()).toMatchObject({ status: 2, remarks: expect.stringContaining("is not JSON") });
    expect(await library.run(["check", "--update-baseline"])).toMatchObject({ status: 2 });
  });
});
