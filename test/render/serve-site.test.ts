import { readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Serving, serveSite } from "../../src/render/serve-site.ts";
import type { Notice } from "../../src/render/serving-html.ts";
import { aFolder } from "../support/a-folder.ts";
import { openBrowser } from "../support/browser.ts";
import { soon } from "../support/soon.ts";
import { aSite, someReports } from "./a-site.ts";

const aNotice: Notice = { level: "warning", place: "postmortems/x.md:7", text: "Expected <b>an owner</b>." };

interface ServedLibrary {
  readonly serving: Serving;
  /** The "library": the first report's title. */
  readonly file: string;
  readonly logged: string[];
}

/** Serves reports of which the first has the title that is in a file. */
async function aServedLibrary(base = "/", search = false): Promise<ServedLibrary> {
  const folder = await aFolder();
  const file = join(folder, "title.md");
  await writeFile(file, "First title");
  const logged: string[] = [];
  const serving = await serveSite({
    load: async () => {
      const title = await readFile(file, "utf8");
      if (title === "") throw new Error("The title is missing.");
      const [first, ...others] = someReports;
      const reports = first === undefined ? [] : [{ ...first, title }, ...others];
      const notices = new Map([["postmortems/orders-pool/", [aNotice]]]);
      return { ...(await aSite(reports, { config: { base }, search })), notices };
    },
    watch: [folder],
    port: 0,
    log: (line) => logged.push(line),
  });
  onTestFinished(() => serving.close());
  return { serving, file, logged };
}

/** Status and body of a request with headers of our own, which fetch would not send. */
function ask(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () => resolve(`${response.statusCode} ${body}`));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("serves the site with live reload, below its base", async () => {
  const { serving } = await aServedLibrary("/library/");
  expect(serving.url).toMatch(/^http:\/\/localhost:\d+\/library\/$/);
  const html = await ask(serving.url);
  expect(html).toMatch(/^200 <!doctype html>/);
  expect(html).toContain('<script type="module" src="/.afterword/live-reload.js"></script></head>');
  expect(await ask(`${serving.url}nothing/`)).toMatch(/^404 <!doctype html>/);
  expect(await ask(new URL("/.afterword/live-reload.js", serving.url).href)).toContain("EventSource");
});

test("findings are shown as text on the page that they concern", async () => {
  const { serving } = await aServedLibrary();
  const html = await ask(`${serving.url}postmortems/orders-pool/`);
  expect(html).toContain(
    "<code>postmortems/x.md:7</code> <span>Expected &lt;b&gt;an owner&lt;/b&gt;.</span>",
  );
  expect(html).toContain("<p>1 warning</p>");
  expect(await ask(new URL("/.afterword/notices.css", serving.url).href)).toMatch(/^200 .*\.notices/s);
  expect(await ask(`${serving.url}postmortems/duplicate-orders/`)).not.toContain("notices");
});

test("refuses other names, other origins and anything but reading", async () => {
  const { serving } = await aServedLibrary();
  const { host, port } = new URL(serving.url);
  expect(await ask(serving.url, { host: "evil.example" })).toMatch(/^403 /);
  expect(await ask(serving.url, { host: `evil.example:${port}` })).toMatch(/^403 /);
  expect(await ask(serving.url, { host, origin: "https://evil.example" })).toMatch(/^403 /);
  const events = new URL("/.afterword/events", serving.url).href;
  expect(await ask(events, { host, origin: "https://evil.example" })).toMatch(/^403 /);
  expect(await ask(serving.url, { host }, "POST")).toMatch(/^405 /);
  expect(await ask(serving.url, { host, origin: `http://${host}` })).toMatch(/^200 /);
});

test("listens on the loopback interface only", async () => {
  const { serving } = await aServedLibrary();
  const { port } = new URL(serving.url);
  const outer = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && address.family === "IPv4");
  for (const address of outer) {
    await expect(ask(`http://${address?.address}:${port}/`)).rejects.toThrow("ECONNREFUSED");
  }
});

test("an open page shows a change by itself; a failing load keeps the last good site", async () => {
  const { serving, file, logged } = await aServedLibrary("/", true);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${serving.url}postmortems/orders-pool/`);
  const heading = page.getByRole("heading", { level: 1 });
  expect(await heading.textContent()).toBe("First title");
  await writeFile(file, "Second title");
  await soon(() => heading.textContent()).toBe("Second title");
  await writeFile(file, "");
  const trouble = "This is the last good site; it could not be built again. The title is missing.";
  await soon(() => logged.at(-1)).toBe(trouble);
  await soon(() => page.locator(".notices").first().textContent()).toContain(trouble);
  expect(await heading.textContent()).toBe("Second title");
  await writeFile(file, "Third title");
  await soon(() => heading.textContent()).toBe("Third title");
  expect(await page.getByText(trouble).count()).toBe(0);
  await page.goto(`${serving.url}postmortems/?q=third`);
  await soon(() => page.locator(".search-result-title").allTextContents()).toEqual(["Third title"]);
  expect(complaints).toEqual([]);
});

test("a first load that fails is an error", async () => {
  const failing = serveSite({
    load: () => Promise.reject(new Error("no library")),
    watch: [],
    port: 0,
    log: () => undefined,
  });
  await expect(failing).rejects.toThrow("no library");
});

test("a port that is taken is not taken away: the next one is used", async () => {
  const { serving } = await aServedLibrary();
  const port = Number(new URL(serving.url).port);
  const second = await serveSite({
    load: () => aSite([], { search: false }),
    watch: [],
    port,
    log: () => undefined,
  });
  onTestFinished(() => second.close());
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
});

test("ends at once although a page is still listening", async () => {
  const { serving } = await aServedLibrary();
  const listening = fetch(new URL("/.afterword/events", serving.url)).then((response) => response.text());
  listening.catch(() => undefined);
  await ask(serving.url);
  // It would wait for the page for ever.
  await serving.close();
  await expect(ask(serving.url)).rejects.toThrow();
});
