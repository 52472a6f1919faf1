// Makes sure that there is a Chromium for the tests: Playwright's own, else the system's. It fails
// where it cannot, so that no test is skipped for want of a browser.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const known = [
  process.env.CHROMIUM_PATH ?? "",
  chromium.executablePath(),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const found = () => known.find((path) => path !== "" && existsSync(path));

const run = (command, args, seconds) => {
  process.stderr.write(`> ${command} ${args.join(" ")}\n`);
  const options = { stdio: ["ignore", "inherit", "inherit"], timeout: seconds * 1000 };
  return spawnSync(command, args, options).status === 0;
};

if (found() === undefined) {
  const isRoot = process.getuid?.() === 0;
  const done =
    run("npx", ["playwright-core", "install", "chromium"], 180) ||
    (isRoot && run("apt-get", ["update"], 120) && run("apt-get", ["install", "-y", "chromium"], 600));
  if (!done || found() === undefined) {
    process.stderr.write(
      "No Chromium was found and none could be installed: install one and set CHROMIUM_PATH to its executable.\n",
    );
    process.exit(1);
  }
}
process.stdout.write(`${found()}\n`);
