import { stringify } from "yaml";

/** What a hostile text does when it is run: tests look whether anything did. */
const hit = "window.__hit=1";

/** Texts that leave the place they were meant for, wherever one is careless with them. */
const breakouts: readonly string[] = [
  `<script>${hit}</script>`,
  `"><img src=x onerror="${hit}">`,
  `' onmouseover='${hit}' autofocus onfocus='${hit}' x='`,
  `</title></style></textarea></script><svg/onload=${hit}>`,
  `--><script>${hit}</script><!--`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${hit}</script><![CDATA[`,
  `{{ constructor.constructor("${hit}")() }}<%= ${hit} %>\${${hit}}{% raw %}`,
  `\u2028</script\u2029><script\u0020>${hit}//\u202e\u2066\u200b\ufeff`,
  `\u0000\u0001\u0008\u001b[31m\u007f\u0085\ufffe\uffff<scr\u0000ipt>${hit}</scr\u0000ipt>`,
  `&lt;script&gt;${hit}&lt;/script&gt;&#60;img src=x onerror=${hit}&#62;`,
  `<style>*{background:url(https://elsewhere.invalid/c)}</style><x style="width:expression(${hit})">`,
  `<iframe srcdoc="<script>parent.${hit}</script>"></iframe><base href="https://elsewhere.invalid/">`,
  `<meta http-equiv=refresh content="0;url=https://elsewhere.invalid/"><form action=javascript:${hit}><button autofocus>`,
  `<math><mtext></p><mglyph><style><img src=x onerror=${hit}></style></mglyph></mtext></math>`,
];

/** Addresses that run something, or look as if they did not. */
export const addresses: readonly string[] = [
  `javascript:${hit}`,
  `JaVaScRiPt:${hit}`,
  `java\tscript:${hit}`,
  `java\nscript:${hit}`,
  `\u0001javascript:${hit}`,
  ` javascript:${hit}`,
  `javascript&colon;${hit}`,
  `javascript&#58;${hit}`,
  `javascript&#x3A;${hit}`,
  `&#106;avascript:${hit}`,
  `java&Tab;script:${hit}`,
  `java&NewLine;script:${hit}`,
  `javascript%3A${hit}`,
  `javascript://example.com/%0a${hit}`,
  `vbscript:${hit}`,
  `data:text/html,<script>${hit}</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${hit}"/>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19oaXQ9MTwvc2NyaXB0Pg==`,
  `blob:https://example.com/x`,
  `file:///etc/passwd`,
  `view-source:javascript:${hit}`,
  `feed:javascript:${hit}`,
  `jar:javascript:${hit}!/`,
  `//elsewhere.invalid/x`,
  `\\\\elsewhere.invalid\\x`,
  `https://elsewhere.invalid/"onmouseover="${hit}`,
];

/** Markdown with all of it in every construct. */
function hostileProse(text: string): string {
  const line = text.replace(/[\n\r]/g, " ");
  return `${line}

- ${line}

> ${line}

| ${line.replaceAll("|", "\\|")} | b |
| - | - |
| c | ${line.replaceAll("|", "\\|")} |

<details><summary>${line}</summary>

${line}

</details>

\`${line}\`

\`\`\`html "${line.replaceAll("`", "")}"
${line}
\`\`\`

![${line}](drawing.svg "${line.replaceAll('"', "")}") [^n] <kbd onclick="${hit}">k</kbd>

[^n]: ${line}
`;
}

const diagram = `
\`\`\`mermaid
%%{init: { "securityLevel": "loose", "themeCSS": "*{background:url(https://elsewhere.invalid/m)}" }}%%
flowchart LR
  A["<img src=x onerror='${hit}'>"] --> B[b]
  click B href "javascript:${hit}"
  click A call alert()
\`\`\`
`;

const links = addresses
  .map((address, index) => {
    const safe = address.replace(/[\n<>]/g, "");
    return [
      `[a](${safe}) [b](<${safe}>) ![c](${safe}) ![d](<${safe}>) <${safe}> ${safe} [e][x${index}] ![f][x${index}]`,
      `<a href="${safe}">g</a> <img src="${safe}"> <object data="${safe}"></object> <embed src="${safe}">`,
      `[x${index}]: <${safe}> "${safe.replaceAll('"', "")}"`,
    ].join("\n\n");
  })
  .join("\n\n");

function report(facts: Readonly<Record<string, unknown>>, text: string, more = ""): string {
  const prose = hostileProse(text);
  return `---
${stringify(facts)}---

${prose}

## Summary

${prose}

## ${text.replace(/[\n\r]/g, " ")}

### ${text.replace(/[\n\r]/g, " ")}

${prose}

## Timeline

- 13:32 **Detected** — ${text.replace(/[\n\r]/g, " ")}
- 13:40–14:00 **False lead** — ${text.replace(/[\n\r]/g, " ")}
- 14:30 **Mitigated, Resolved** — payload

## Root cause

${prose}

## Measures

### ${text.replace(/[\n\r]/g, " ")}

- [ ] ${text.replace(/[\n\r(]/g, " ")} (owner: ${text.replace(/[\n\r();,]/g, " ")}; due: 2024-06-01; kind: prevent; issue: javascript:${hit})
- [ ] ${text.replace(/[\n\r]/g, " ")}

## Lessons

### What went well

- ${text.replace(/[\n\r]/g, " ")}

### ${text.replace(/[\n\r]/g, " ")}

${prose}
${more}`;
}

function facts(text: string, index: number): Readonly<Record<string, unknown>> {
  return {
    title: `payload ${text}`,
    severity: index % 3 === 0 ? text : "sev1",
    services: [text, "shared"],
    causes: [index % 3 === 0 ? text : "code"],
    tags: [index % 3 === 1 ? text : "shared"],
    trigger: text,
    detection: text,
    mitigation: text,
    timezone: "UTC",
    started: `2024-05-${String(index + 10)} 13:30`,
    kind: "incident",
    impact: { users: text, requests: text, revenue: text, dataLoss: text, errorBudget: text },
    authors: [text],
    participants: [text],
    reviewers: [text],
    published: text,
    updated: text,
    incidents: [text],
    related: [text, "../../x"],
    aliases: [text, `old-${index}`, "..", "../../escaped", "a/../../b", "index.html", "404.html"],
    own: text,
    more: { [text]: [text] },
    links: addresses.map((url) => ({ url, title: text, kind: text })),
    measures: addresses.map((issue) => ({ text, owner: text, issue, theme: text, priority: text })),
  };
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="${hit}"><script>${hit}</script><rect width="9" height="9"/></svg>`;
const page = `<!doctype html><script>${hit}</script>`;

/** The files of a library of which every text means harm. */
export const hostileLibrary: Readonly<Record<string, string>> = {
  "afterword.yml": stringify({
    title: `Library ${breakouts[0]}${breakouts[1]}`,
    repository: `https://elsewhere.invalid/"><script>${hit}</script>`,
    severities: [{ id: "sev1", name: breakouts[1] }],
    services: breakouts.map((text) => ({ id: text, name: text, owner: text })),
    fields: { own: { title: breakouts[3], facet: true }, more: { title: breakouts[2] } },
    site: { footer: breakouts.join(" ") },
  }),
  ...Object.fromEntries(
    breakouts.flatMap((text, index) => {
      const { measures, ...plain } = facts(text, index);
      return [
        [`postmortems/payload-${index}.md`, report(plain, text.replaceAll("\0", ""))],
        ...(index === 0 ? [[`postmortems/structured.md`, report({ ...plain, measures }, text)]] : []),
      ];
    }),
  ),
  "postmortems/links.md": report(
    facts("x", 15),
    "x",
    `\n## Links\n\n${links}\n\n[1](drawing.svg) [2](page.html) [3](page.HTM) [4](page.xhtml) [5](page.xml) [6](page) [7](page.unknown)\n[8](script.js) [9](quiet.svg) [10](notes.txt) [11](page.svgz) [12](page.html.bak) ![13](<a"b.png>)\n`,
  ),
  [`postmortems/<img src=x onerror=${hit}>.md`]: report({ title: "a name" }, "x"),
  "postmortems/index.html.md": report({ title: "the list's page" }, "x"),
  "postmortems/diagram.md": report({ title: "a diagram" }, "x", diagram),
  "postmortems/draft.md": report({ ...facts(breakouts[1] ?? "", 16), status: "draft" }, breakouts[1] ?? ""),
  "postmortems/in-review.md": report({ ...facts("x", 17), status: "in-review" }, "x"),
  "postmortems/climbing.md": report({ title: "climbs", id: "../../../climbed" }, "x"),
  "postmortems/long.md": report(
    {
      title: "long",
      id: "i".repeat(3000),
      services: ["s".repeat(3000), "😀é".repeat(300)],
      causes: ["c".repeat(3000)],
      tags: [`${"s".repeat(2999)}t`],
      aliases: ["a".repeat(3000)],
    },
    "x",
  ),
  "postmortems/drawing.svg": svg,
  "postmortems/quiet.svg": `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>rect { fill: red }</style><rect id="r" width="9" height="9"/></svg>`,
  "postmortems/page.html": page,
  "postmortems/page.HTM": page,
  "postmortems/page.xhtml": `<html xmlns="http://www.w3.org/1999/xhtml"><script>${hit}</script></html>`,
  "postmortems/page.xml": `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${hit}</x:script>`,
  "postmortems/page": ` \n${page}`,
  "postmortems/page.unknown": page,
  "postmortems/page.svgz": svg,
  "postmortems/page.html.bak": `text ${page}`,
  "postmortems/script.js": hit,
  "postmortems/notes.txt": page,
  'postmortems/a"b.png': "png",
};
