import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Starts Chromium; fails where there is none, since a test that is skipped proves nothing. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = candidates().find((path) => path !== "" && existsSync(path));
  if (executablePath === undefined) {
    throw new Error("There is no Chromium: run `node scripts/ensure-browser.mjs`, or set CHROMIUM_PATH.");
  }
  // Without a sandbox, since tests also run as root in a container, and there on little shared memory.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

function candidates(): readonly string[] {
  return [
    process.env.CHROMIUM_PATH ?? "",
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
}
