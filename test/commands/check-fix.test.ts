import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

async function fixed(text: string): Promise<string> {
  library.write({ "postmortems/a.md": text });
  await library.run(["check", "--fix"]);
  return library.read("postmortems/a.md");
}

describe("check --fix", () => {
  test("mends what can only mean one thing, one after the other", async () => {
    const text = goodReportWith("severity: sev3", "sevrity: sev3\nauthors: [@mira, @ola]")
      .replace("services: [labels]", "services: labels")
      .replace("kind: prevent", "kind: prevnt");
    const mended = goodReportWith("severity: sev3", 'severity: sev3\nauthors: ["@mira", "@ola"]');
    expect(await fixed(text)).toBe(mended);
  });

  test("leaves what only the author can decide", async () => {
    const undecided = goodReportWith("severity: sev3", "severity: sev7").replace("09:20", "09:20 PST");
    expect(await fixed(undecided)).toBe(undecided);
  });

  test("touches no file that is fine", async () => {
    expect(await fixed(goodReport)).toBe(goodReport);
  });

  test("never changes anything without being asked", async () => {
    const text = goodReportWith("severity: sev3", "sevrity: sev3");
    library.write({ "postmortems/a.md": text });
    await library.run(["check"]);
    expect(library.read("postmortems/a.md")).toBe(text);
  });
});
