import { goodReport } from "../support/good-report.ts";

const word = "Unbroken".repeat(14);

/** Eighty events over weeks, dead ends and ranges among them. */
const crowded = `---
title: ${word} title of a report with many events
severity: sev1
services: [checkout, ${"x".repeat(70)}]
causes: [code]
tags: ["c++", "C#", "ünïcode 漢字"]
impact: { users: 100% }
started: 2024-05-01 00:00
timezone: America/Los_Angeles
published: 2024-06-20
aliases: [old-crowded]
related: [odd]
---

## Summary

${"A long sentence about what broke and for whom. ".repeat(30)}

## Timeline

${Array.from({ length: 80 }, (_, nth) => {
  const day = String(1 + Math.floor(nth / 4)).padStart(2, "0");
  const hour = String((nth % 4) * 5 + 1).padStart(2, "0");
  const marker = nth === 1 ? "**Detected** — " : nth === 79 ? "**Mitigated, Resolved** — " : "";
  const lead = marker === "" && nth % 11 === 0 ? "**False lead** — " : "";
  return `- 2024-05-${day} ${hour}:0${nth % 10} ${marker}${lead}${nth === 40 ? "word".repeat(60) : `Event ${nth}.`}`;
}).join("\n")}

## Root cause

Nobody had bounded the pool.

## Measures

- [ ] Bound the pool (owner: @orders; kind: prevent; due: 2024-07-01; issue: ORD-1)
- [ ] ${word} (owner: @orders; kind: detect; due: 2099-01-01)
- [x] Alert on the pool (owner: @sre; kind: detect; done: 2024-06-01; issue: https://tracker.example/ORD-2)
`;

/** Everything that Markdown has, and what authors get wrong with it. */
const odd = `---
title: 'Quotes "&" <b>tags</b>'
services: [checkout]
published: 2023-02-01
detected: 2023-01-05
links: [{ title: "The <b>notes</b>", url: "https://notes.example/?a=1&b=2" }]
---

## Summary

A paragraph[^1] with **strong**, *soft*, ~~gone~~, \`code\`, https://auto.example/x and an ![image of another](https://host.example/x.png).

#### A heading that skips a level

##### Another

Press <kbd>Ctrl</kbd> and see H<sub>2</sub>O. <script>alert(1)</script> <blink>Hello</blink>

[^1]: A footnote with a [link](crowded.md#timeline).

## Impact

| left | right | |
|:-----|------:|-|
| a | ${word} | c |
| b<br>c | 2 | d | too many |

<details>
<summary>

More

</summary>

- one
  1. two
     - [ ] three

</details>

## Symptoms

\`\`\`text
${"a very long line of a log ".repeat(12)}
\`\`\`

\`\`\`json
{ "a": [1, 2, { "b": null }] }
\`\`\`

![](picture.svg)

## Timeline

- unknown — Nobody knows when.

## Another section

> A quotation
>
> > in another

A footnote again[^1].

## A further section

* * *

[A file](notes%20of%20it.txt) and [the crowded one](crowded.md).
`;

/** A library with everything that is unusual, as files by their path. */
export const oddLibrary: Readonly<Record<string, string>> = {
  "afterword.yml":
    "title: An odd & <small> library\nfields: { team: { type: string, facet: true, title: Team } }\n",
  "postmortems/crowded.md": crowded,
  "postmortems/odd.md": odd,
  "postmortems/picture.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  "postmortems/notes of it.txt": "Notes.",
  "postmortems/good.md": goodReport.replace("title:", "published: 2024-03-20\nteam: a/b\ntitle:"),
  "postmortems/draft.md": goodReport.replace("title:", "status: draft\ntitle:"),
  "postmortems/ongoing.md": `---
title: It is still going on
severity: sev2
services: [checkout]
detected: 2024-07-01 10:00
timezone: UTC
ongoing: true
---

## Summary

Not over.
`,
};
