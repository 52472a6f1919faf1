import { indentedJson } from "../init/indented-json.ts";

/** .vscode/settings.json: snippets with the tabulator key, and no search in what builds write. */
export const editorSettings = indentedJson({
  "[markdown]": { "editor.tabCompletion": "onlySnippets", "editor.wordWrap": "on" },
  "search.exclude": { "**/_site": true },
  "files.watcherExclude": { "**/_site/**": true, "**/.afterword/**": true },
});

/** .vscode/extensions.json: the extension that reads the schema of afterword.yml. */
export const editorExtensions = indentedJson({ recommendations: ["redhat.vscode-yaml"] });
