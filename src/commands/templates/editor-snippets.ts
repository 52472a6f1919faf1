import { markerTitles } from "../../extract/markers.ts";
import { indentedJson } from "../init/indented-json.ts";

/** What an entry of each kind says, as a prompt. */
const prompts: Readonly<Record<keyof typeof markerTitles, string>> = {
  introduced: "what went in that later broke",
  started: "what users first met",
  detected: "what noticed it",
  acknowledged: "who took it",
  declared: "which severity, and who leads",
  escalated: "whom you called, and why",
  communicated: "who was told what",
  "false-lead": "what you suspected, and what showed that it was not that",
  mitigated: "what ended the impact",
  resolved: "what confirmed that all is well",
};

/**
 * .vscode/afterword.code-snippets: an entry with each marker, a measure, a whole report. What is left
 * untouched is no time and no day, so that the check finds it.
 */
export function editorSnippets(template: string): string {
  const entries = Object.entries(markerTitles).map(([id, title]) => {
    const time = id === "false-lead" ? `\${1:HH:MM}–\${2:HH:MM}` : `\${1:HH:MM}`;
    const text = `\${${id === "false-lead" ? 3 : 2}:${prompts[id as keyof typeof prompts]}}`;
    return snippet(`Timeline: ${title}`, id, [`- ${time} **${title}** — ${text}`]);
  });
  return indentedJson(
    Object.fromEntries([
      snippet("Timeline: an event", "event", [`- \${1:HH:MM} — \${2:what happened}`]),
      ...entries,
      snippet("A measure", "measure", [
        `- [ ] \${1:what will be done} (owner: \${2:@team}; kind: \${3|prevent,detect,mitigate,repair,investigate,process|}; due: \${4:YYYY-MM-DD})`,
      ]),
      snippet(
        "A whole report",
        "postmortem",
        escaped(template).replace('title: ""', `title: "\${1}"`).split("\n"),
      ),
    ]),
  );
}

function snippet(name: string, prefix: string, body: readonly string[]): readonly [string, object] {
  return [`Afterword: ${name}`, { scope: "markdown", prefix: `pm-${prefix}`, body, description: name }];
}

/** Text in which nothing is a variable of a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
