import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { renderSite } from "../../src/render/render-site.ts";
import { render } from "../model/rendered.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aFolder } from "../support/a-folder.ts";
import { aServer } from "../support/a-server.ts";
import { openBrowser } from "../support/browser.ts";
import { soon } from "../support/soon.ts";
import { aSite } from "./a-site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function aReport(id: string, diagrams: readonly string[]) {
  const html = diagrams.map((source) => render(`~~~~mermaid\n${source}\n~~~~`)).join("\n");
  const summary = { text: "", html: `<p>Before.</p>\n${html}` };
  return anIncident(id, "2024-05-12T13:30", 60, {
    summary,
    sections: [{ title: "Summary", name: "summary", ...summary }],
  });
}

interface Opened {
  readonly page: Page;
  /** Everything that the browser complained of or was asked. */
  readonly complaints: string[];
  /** Addresses of other hosts that were asked for. */
  readonly elsewhere: string[];
}

/** The page of a report with some diagrams. */
async function openReport(diagrams: readonly string[], options: BrowserContextOptions = {}): Promise<Opened> {
  const { site, ...files } = await aSite([aReport("drawn", diagrams)], { search: false });
  const out = await aFolder();
  await renderSite(site, files, out);
  const origin = await aServer(out);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  await page.goto(`${origin}/postmortems/drawn/`);
  return { page, complaints, elsewhere };
}

const drawings = (page: Page, theme: string) => page.locator(`.diagram-drawing.is-${theme} svg`);
const flowchart = "flowchart LR\n  A[Pool empty] --> B[Logins fail]";
const sequence = "sequenceDiagram\n  M->>O: primary unreachable\n  Note over O: reads the runbook";
const gantt =
  "gantt\n  dateFormat HH:mm\n  section Response\n  Unnoticed :crit, a, 13:30, 28m\n  Rollback :done, b, after a, 12m";

describe("diagrams", () => {
  test.each(["light", "dark"] as const)(
    "are drawn in %s, without a complaint and without another host",
    async (theme) => {
      const { page, complaints, elsewhere } = await openReport([flowchart, sequence, gantt], {
        colorScheme: theme,
      });
      await soon(() => drawings(page, "light").count()).toBe(3);
      expect(await page.locator(".diagram-drawing:visible").count()).toBe(3);
      expect(await page.locator(`.diagram-drawing.is-${theme}:visible`).count()).toBe(3);
      expect(await drawings(page, theme).first().textContent()).toContain("Pool empty");
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
    },
  );

  test("follow the theme that a reader chooses", async () => {
    const { page } = await openReport([flowchart], { colorScheme: "light" });
    await soon(() => drawings(page, "light").count()).toBe(1);
    expect(await drawings(page, "dark").count()).toBe(0);
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await soon(() => page.locator(".diagram-drawing.is-dark:visible").count()).toBe(1);
    expect(await page.locator(".diagram-drawing.is-light:visible").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".diagram-drawing.is-light:visible").count()).toBe(1);
  });

  test("fit a phone, and leave nothing for axe to find", async () => {
    const wide = `flowchart LR\n${Array.from({ length: 12 }, (_, n) => `  N${n}[A long name] --> N${n + 1}[Another]`).join("\n")}`;
    const { page } = await openReport([wide, sequence], {
      viewport: { width: 390, height: 800 },
      bypassCSP: true,
    });
    await soon(() => drawings(page, "light").count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
      ).axe.run();
      return found.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });

  test("that cannot be drawn stay their source, and hold up no other", async () => {
    const { page } = await openReport(["no diagram at all", flowchart]);
    await soon(() => drawings(page, "light").count()).toBe(1);
    expect(await page.locator("pre.diagram:visible").allTextContents()).toEqual(["no diagram at all\n"]);
    expect(await page.locator("body > [id^=d]").count()).toBe(0);
  });

  test("are their source without JavaScript", async () => {
    const { page } = await openReport([flowchart], { javaScriptEnabled: false });
    expect(await page.locator("pre.diagram:visible").textContent()).toContain(
      "A[Pool empty] --> B[Logins fail]",
    );
  });
});

const hostile: readonly (readonly [string, string])[] = [
  ["a handler", 'flowchart LR\n A-->B\n click A call alert(1) "x"'],
  ["a link that runs", 'flowchart LR\n A-->B\n click B href "javascript:alert(1)"'],
  ["markup in a label", 'flowchart LR\n A["<img src=x onerror=alert(1)>"]-->B["<script>alert(1)</script>"]'],
  [
    "a directive that loosens",
    `%%{init: {"securityLevel":"loose","htmlLabels":true,"flowchart":{"htmlLabels":true},"themeCSS":"*{background:url(https://evil.example/x)}"}}%%\nflowchart LR\n A["<a href='javascript:alert(1)'>x</a><iframe srcdoc='<script>parent.alert(1)</script>'></iframe>"]-->B\n click A call alert(1)`,
  ],
  [
    "front matter that loosens",
    '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  dompurifyConfig:\n    ADD_TAGS: [script, iframe]\n    ADD_ATTR: [onerror]\n---\nflowchart LR\n A["<img src=x onerror=alert(1)>"]-->B',
  ],
  [
    "an image and addresses in styles",
    'flowchart LR\n A@{ img: "https://evil.example/x.png", label: "x" }\n A-->B\n style B fill:url(https://evil.example/z)\n classDef c fill:url(https://evil.example/c)\n class A c',
  ],
  [
    "links of a participant",
    'sequenceDiagram\n participant A\n links A: {"x":"javascript:alert(1)"}\n A->>B: <img src=x onerror=alert(1)>',
  ],
  [
    "a callback of a class",
    'classDiagram\n class A\n click A href "javascript:alert(1)" "t"\n callback A "alert" "t"',
  ],
  [
    "a task's handler",
    "gantt\n dateFormat YYYY-MM-DD\n section S\n T :a1, 2024-01-01, 3d\n click a1 call alert(1)",
  ],
  ["a state's label", "stateDiagram-v2\n [*] --> A\n A --> B : <b onmouseover=alert(1)>x</b>"],
  ["names in others", 'pie title <script>alert(1)</script>\n "<img src=x onerror=alert(1)>" : 3'],
  ["a person", 'C4Context\n Person(a,"<img src=x onerror=alert(1)>")'],
];

describe("a hostile diagram executes nothing and asks nobody", () => {
  // Without the policy as well: it is the second wall, not the first.
  test.each([false, true])("policy bypassed: %s", async (bypassCSP) => {
    const { page, complaints, elsewhere } = await openReport(
      [...hostile.map(([, source]) => source), flowchart],
      { bypassCSP },
    );
    // The last one is drawn when all others have been tried.
    await soon(() => drawings(page, "light").filter({ hasText: "Pool empty" }).count()).toBe(1);
    for (const link of await page.locator(".diagram-drawing [onclick], .diagram-drawing .clickable").all()) {
      await link.dispatchEvent("click");
      await link.dispatchEvent("mouseover");
    }
    expect(await page.evaluate(dangersInDrawings)).toEqual([]);
    expect(complaints.filter((text) => text.startsWith("dialog"))).toEqual([]);
    if (!bypassCSP) expect(elsewhere).toEqual([]);
  });
});

/** Runs in the page: what in its drawings could run, embed or leave. */
function dangersInDrawings(): string[] {
  return [...document.querySelectorAll(".diagram-drawing *")].flatMap((element) => [
    ...(/^(?:script|iframe|object|embed|img|image|form|input)$/i.test(element.localName)
      ? [element.localName]
      : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value) ? [`${name}=${value}`] : [],
    ),
  ]);
}

describe("Mermaid", () => {
  test("is copied only where a report has a diagram, with its licence, and loaded only by that report", async () => {
    const without = await aSite([aReport("plain", [])], { search: false });
    expect([...without.extraFiles.keys()].filter((name) => /mermaid|diagrams/.test(name))).toEqual([]);
    const { site, extraFiles } = await aSite([aReport("plain", []), aReport("drawn", [flowchart])], {
      search: false,
    });
    const copy = [...extraFiles].find(([name]) => name.includes("mermaid"))?.[1] ?? "";
    expect(copy.slice(0, 200)).toContain("MIT License");
    const out = await aFolder();
    await renderSite(site, { extraFiles, copies: new Map() }, out);
    const pageOf = (id: string) => readFile(join(out, "postmortems", id, "index.html"), "utf8");
    expect(await pageOf("drawn")).toMatch(
      /style-src 'self' 'unsafe-inline'[\s\S]*assets\/mermaid-[0-9a-f]{8}\.js/,
    );
    const plain = await pageOf("plain");
    expect(plain).not.toContain("unsafe-inline");
    expect(plain).not.toContain("mermaid");
  });
});
