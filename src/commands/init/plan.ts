import { join, relative, sep } from "node:path";
import type { Config } from "../../config/config.ts";
import { configName } from "../../config/read-config.ts";
import type { FileSystem } from "../../effects.ts";
import { findReports, reportsFolder } from "../../read/find-reports.ts";
import { readSchema } from "../../schema/read-schema.ts";
import { defaultTemplate, templatesFolder } from "../draft/templates.ts";
import { editorExtensions, editorSettings } from "../templates/editor-settings.ts";
import { editorSnippets } from "../templates/editor-snippets.ts";
import { exampleConfig } from "../templates/example-config.ts";
import { exampleReport } from "../templates/example-report.ts";
import { githubWorkflow } from "../templates/github-workflow.ts";
import { gitlabJobs } from "../templates/gitlab-jobs.ts";
import { preCommitConfig, preCommitHook } from "../templates/pre-commit-config.ts";
import { reportTemplate } from "../templates/report-template.ts";
import { indentedJson } from "./indented-json.ts";
import type { Host, Repository } from "./repository.ts";

/** A file to be written where nothing is yet. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  readonly content: string;
  /** What it is for, in a few words. */
  readonly about: string;
  /** What to do by hand where there is such a file already, unless it has certain words; null where that is fine. */
  readonly otherwise: { readonly step: string; readonly unless: string } | null;
}

/** What a library is made for. */
export interface PlanOptions {
  readonly version: string;
  readonly root: string;
  readonly config: Config;
  readonly repository: Repository;
  readonly hosts: readonly Host[];
  readonly files: FileSystem;
}

/** The files of a new library, those of the library first. */
export async function planFiles(options: PlanOptions): Promise<readonly PlannedFile[]> {
  const { root, config, files } = options;
  const template = reportTemplate(config.severities.map(({ id }) => id));
  const hasReports = (await findReports(files, { root, ignore: config.ignore })).length > 0;
  const inLibrary = (path: string, content: string, about: string): PlannedFile => {
    return { path: join(root, path), content, about, otherwise: null };
  };
  return [
    inLibrary(configName, exampleConfig(wayToSchema(options)), "the configuration"),
    // Whoever has reports needs no example, which would be counted among them.
    ...(hasReports
      ? []
      : [
          inLibrary(
            `${reportsFolder}/2024/2024-05-12-example.md`,
            exampleReport,
            "an example, to be deleted",
          ),
        ]),
    inLibrary(`${templatesFolder}/${defaultTemplate}.md`, template, "what `afterword new` begins with"),
    ...(await hostFiles(options)),
    ...editorFiles(options, template),
  ];
}

const schemaFile = join(".vscode", "afterword.schema.json");

function wayToSchema({ root, repository }: PlanOptions): string {
  return relative(root, join(repository.root, schemaFile)).split(sep).join("/");
}

async function hostFiles({
  version,
  repository,
  hosts,
  files,
}: PlanOptions): Promise<readonly PlannedFile[]> {
  const { root, way, branch } = repository;
  const planned: PlannedFile[] = [];
  if (hosts.includes("github")) {
    const pages = !(await deploysPages(join(root, ".github", "workflows"), files));
    planned.push({
      path: join(root, ".github", "workflows", "afterword.yml"),
      content: githubWorkflow({ version, way, pages, branch }),
      about: pages
        ? "checks pull requests, publishes to Pages"
        : "checks pull requests; another workflow has Pages",
      otherwise: null,
    });
  }
  if (hosts.includes("gitlab")) {
    const main = join(root, ".gitlab-ci.yml");
    const text = (await files.stat(main)) === null ? null : new TextDecoder().decode(await files.read(main));
    const isOurs = text?.includes("check-postmortems:") ?? true;
    const pages = text === null || isOurs || !/^pages\s*:/m.test(text);
    planned.push({
      path: isOurs ? main : join(root, ".gitlab", "afterword.yml"),
      content: gitlabJobs({ version, way, pages, branch }),
      about: pages
        ? "checks merge requests, publishes to Pages"
        : "checks merge requests; another job has Pages",
      otherwise: null,
    });
  }
  return planned;
}

/** Whether a workflow that is there deploys to Pages: a second one would take the place of its site. */
async function deploysPages(folder: string, files: FileSystem): Promise<boolean> {
  if ((await files.stat(folder))?.kind !== "folder") return false;
  for (const { name, kind } of await files.list(folder)) {
    if (kind !== "file" || !/\.ya?ml$/.test(name) || name === "afterword.yml") continue;
    const text = new TextDecoder().decode(await files.read(join(folder, name)));
    if (/deploy-pages|gh-pages/.test(text)) return true;
  }
  return false;
}

function editorFiles({ version, repository }: PlanOptions, template: string): readonly PlannedFile[] {
  const at = (
    path: string,
    content: string,
    about: string,
    otherwise: PlannedFile["otherwise"],
  ): PlannedFile => {
    return { path: join(repository.root, path), content, about, otherwise };
  };
  const settings = join(".vscode", "settings.json");
  const extensions = join(".vscode", "extensions.json");
  // pre-commit runs in the root, where only a library that lies there is found.
  const hook = at(
    ".pre-commit-config.yaml",
    preCommitConfig(version),
    "checks each commit, once you run `pre-commit install`",
    {
      step: `Add this hook to your .pre-commit-config.yaml:\n\n${preCommitHook(version)}`,
      unless: "id: afterword",
    },
  );
  return [
    ...(repository.way === "" ? [hook] : []),
    at(settings, editorSettings, "snippets with the Tab key", {
      step: `Add what you like to your ${settings}:\n\n${editorSettings}`,
      unless: "onlySnippets",
    }),
    at(extensions, editorExtensions, "recommends the YAML extension", null),
    at(
      join(".vscode", "afterword.code-snippets"),
      editorSnippets(template),
      "pm-detected, pm-measure, pm-postmortem, …",
      null,
    ),
    at(schemaFile, indentedJson(readSchema("config")), `checks ${configName} while you type`, null),
  ];
}
