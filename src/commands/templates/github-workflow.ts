import { stringify } from "yaml";
import { toolCommand } from "../init/tool-command.ts";

/** What a workflow is written for. */
export interface WorkflowOptions {
  readonly version: string;
  /** The library's folder in the repository; "" for its root. */
  readonly way: string;
  /** Whether the site is deployed to Pages. */
  readonly pages: boolean;
  /** The branch that is published; null where it is not known. */
  readonly branch: string | null;
}

/** The GitHub workflow that `init` writes: checks pull requests and publishes the default branch. */
export function githubWorkflow({ version, way, pages, branch }: WorkflowOptions): string {
  const tool = toolCommand(version);
  const within = way === "" ? "" : `\ndefaults:\n  run:\n    working-directory: ${stringify(way).trim()}\n`;
  const branches =
    branch === null ? "[main, master]" : stringify([branch], { collectionStyle: "flow" }).trim();
  const push = pages ? `  push:\n    branches: ${branches} # the default branch\n` : "";
  return `# Written by \`afterword init\`, and yours from now on.
# Actions are those of GitHub itself, pinned to a major version; pin them to a commit if your rules ask for it.
# Afterword is pinned to the version that wrote this file: change the number to upgrade.
name: Postmortems

on:
  pull_request:
${push}
# Each job asks for what it needs.
permissions: {}
${within}
jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # --changed compares with where the branch began
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      # Annotates the changed lines; what was understood of each report goes to the job's summary.
      - run: ${tool} check --changed --format github
${pages ? publishJobs(tool, way) : ""}`;
}

function publishJobs(tool: string, way: string): string {
  const site = way === "" ? "_site" : `${way}/_site`;
  return `
  # The site goes to GitHub Pages: choose Settings → Pages → Source → GitHub Actions first, or delete
  # both jobs. A Pages site can be read by everybody, also that of a private repository, unless your
  # organisation has made its Pages private. It takes the place of what Pages showed before.
  build:
    if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - id: pages
        uses: actions/configure-pages@v6
      - run: ${tool} build --base "$BASE/"
        env:
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: ${stringify(site).trim()}

  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    concurrency:
      group: pages
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
`;
}
