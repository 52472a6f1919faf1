import { stringify } from "yaml";
import { toolCommand } from "../init/tool-command.ts";
import type { WorkflowOptions } from "./github-workflow.ts";

/** The GitLab jobs that `init` writes: one checks merge requests, one publishes the default branch. */
export function gitlabJobs({ version, way, pages }: WorkflowOptions): string {
  const tool = toolCommand(version);
  const enter = way === "" ? "" : `\n    - ${script(`cd ${shellWord(way)}`)}`;
  const file = "gl-code-quality-report.json";
  const report = way === "" ? file : `${way}/${file}`;
  return `# Written by \`afterword init\`, and yours from now on. The jobs need the stages test and deploy, which are
# there unless you name others. Afterword is pinned to the version that wrote this file.

check-postmortems:
  stage: test
  image: node:24
  variables:
    GIT_DEPTH: 0 # --changed compares with where the branch began
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:${enter}
    - ${script(`${tool} check "--changed=$CI_MERGE_REQUEST_DIFF_BASE_SHA" --output gitlab=${file}`)}
  artifacts:
    when: always
    reports:
      codequality: ${stringify(report).trim()}
${pages ? pagesJob(tool, way, enter) : ""}`;
}

function pagesJob(tool: string, way: string, enter: string): string {
  const base = `"$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"`;
  // GitLab publishes a folder of the repository's root only.
  const move = way === "" ? "" : `\n    - ${script('mv public "$CI_PROJECT_DIR/public"')}`;
  return `
# Who may read the site is set under Settings → General → Visibility → Pages.
pages:
  stage: deploy
  image: node:24
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:${enter}
    - ${script(`${tool} build --out public --base ${base}`)}${move}
  artifacts:
    paths:
      - public
`;
}

/** One line of a script as YAML; what a shell understands is not always plain to YAML. */
function script(line: string): string {
  return stringify(line, { lineWidth: 0 }).trim();
}

function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
