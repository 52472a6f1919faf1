import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let repository: TemporaryLibrary;

beforeEach(() => {
  repository = new TemporaryLibrary();
});

afterEach(() => repository.remove());

function withRemote(url: string): void {
  repository.git("init", "--quiet", "--initial-branch=trunk");
  repository.git("remote", "add", "origin", url);
}

/** The files of continuous integration that init said it wrote. */
async function ciFiles(...argv: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { out } = await repository.run(["init", ...argv]);
  return [...out.matchAll(/^Wrote (\.git(?:hub|lab)\S*)/gm)].map(([, path]) => path);
}

const github = ".github/workflows/afterword.yml";
const gitlab = ".gitlab-ci.yml";

describe("init in a repository writes CI for the host in use", () => {
  test.each([
    ["git@github.com:example/shop.git", [github]],
    ["https://gitlab.example.com/ops/shop.git", [gitlab]],
    ["https://git.example.com/shop.git", [github, gitlab]],
  ])("of the remote %s", async (url, expected) => {
    withRemote(url);
    expect(await ciFiles()).toEqual(expected);
  });

  test("of the files that are there", async () => {
    repository.write({ ".git/HEAD": "ref: refs/heads/main\n", ".github/CODEOWNERS": "* @ops\n" });
    expect(await ciFiles()).toEqual([github]);
  });

  test("of a worktree's remote", async () => {
    withRemote("git@gitlab.com:ops/shop.git");
    repository.commit("Nothing");
    repository.git("worktree", "add", "--quiet", "tree");
    const { out } = await repository.run(["init", "tree"]);
    expect(out).toMatch(/^Wrote tree\/\.gitlab-ci\.yml/m);
    expect(out).not.toContain(".github");
  });

  test.each([
    ["github", [github]],
    ["gitlab", [gitlab]],
    ["none", []],
  ])("that --ci %s names, whatever the remote", async (host, expected) => {
    withRemote("git@github.com:example/shop.git");
    expect(await ciFiles("--ci", host)).toEqual(expected);
  });

  test("and refuses a host that it does not know", async () => {
    const { status, remarks } = await repository.run(["init", "--ci", "jenkins"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("github, gitlab, none")]);
  });

  test("for its default branch", async () => {
    repository.git("init", "--quiet", "--initial-branch=trunk");
    await repository.run(["init"]);
    expect(parse(repository.read(github)).on.push.branches).toEqual(["trunk"]);
  });
});

describe("init in a repository", () => {
  test("touches no file that is there, and says which it kept", async () => {
    const own = {
      "afterword.yml": "title: Ours\n",
      ".gitlab-ci.yml": "stages: [test]\n",
      ".vscode/settings.json": "{ /* ours */ }\n",
      ".vscode/extensions.json": "{}\n",
      ".pre-commit-config.yaml": "repos: []\n",
      "templates/postmortem.md": "## Ours\n",
    };
    repository.write(own);
    const { status, out, remarks } = await repository.run(["init"]);
    expect(status).toBe(0);
    for (const [path, content] of Object.entries(own)) expect(repository.read(path)).toBe(content);
    const kept = [...remarks.matchAll(/^Kept (\S+),/gm)].map(([, path]) => path);
    expect(kept.sort()).toEqual(
      Object.keys(own)
        .filter((path) => path !== ".gitlab-ci.yml")
        .sort(),
    );
    // What it would have written can be added by hand.
    expect(out).toContain("include:\n  - local: .gitlab/afterword.yml\n");
    expect(out).toContain("- id: afterword\n");
    expect(out).toContain('"editor.tabCompletion": "onlySnippets"');
  });

  test("writes GitLab's jobs beside a pipeline that is there, without a second job for Pages", async () => {
    repository.write({ ".gitlab-ci.yml": "pages:\n  script: [make]\n" });
    expect(await ciFiles()).toEqual([".gitlab/afterword.yml"]);
    expect(Object.keys(parse(repository.read(".gitlab/afterword.yml")))).toEqual(["check-postmortems"]);
  });

  test("deploys to no Pages that another workflow deploys to", async () => {
    repository.write({
      ".github/workflows/docs.yaml": "jobs: { a: { steps: [{ uses: actions/deploy-pages@v5 }] } }\n",
    });
    const { out } = await repository.run(["init"]);
    expect(out).toContain("another workflow has Pages");
    const { on, jobs } = parse(repository.read(github));
    expect([Object.keys(on), Object.keys(jobs)]).toEqual([["pull_request"], ["check"]]);
  });

  test("writes no example beside reports", async () => {
    repository.write({ "postmortems/a.md": goodReport });
    const { out } = await repository.run(["init"]);
    expect(out).not.toContain("example");
    const { status, out: checked } = await repository.run(["check", "--format", "json"]);
    expect([status, JSON.parse(checked).files]).toEqual([0, 1]);
  });

  test("writes the severities of the library into its template", async () => {
    repository.write({ "afterword.yml": "severities: [{ id: p1 }, { id: p2 }]\n" });
    await repository.run(["init"]);
    expect(repository.read("templates/postmortem.md")).toContain("severity: unknown # p1, p2\n");
  });

  test("says what is wrong with a configuration that is there, and writes nothing", async () => {
    repository.write({ "afterword.yml": "titel: Ours\n" });
    const { status, out, remarks } = await repository.run(["init"]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain("did you mean `title`?");
  });

  test("refuses a file for a folder", async () => {
    repository.write({ notes: "" });
    const { status, remarks } = await repository.run(["init", "notes"]);
    expect([status, remarks]).toEqual([2, expect.stringContaining("is not a folder")]);
  });
});

describe("init in a folder of a repository", () => {
  beforeEach(() => {
    withRemote("git@github.com:example/shop.git");
  });

  test("writes the library there, and what hosts and editors read into the root", async () => {
    const { out } = await repository.run(["init", "docs/incidents"]);
    expect([...out.matchAll(/^Wrote (\S+)/gm)].map(([, path]) => path)).toEqual([
      "docs/incidents/afterword.yml",
      "docs/incidents/postmortems/2024/2024-05-12-example.md",
      "docs/incidents/templates/postmortem.md",
      github,
      ".vscode/settings.json",
      ".vscode/extensions.json",
      ".vscode/afterword.code-snippets",
      ".vscode/afterword.schema.json",
      "docs/incidents/.gitignore",
    ]);
    expect(out).toContain("cd docs/incidents\n");
    expect(repository.read("docs/incidents/afterword.yml")).toContain(
      "$schema=../../.vscode/afterword.schema.json\n",
    );
  });

  test("runs the workflow there", async () => {
    await repository.run(["init", "docs/our incidents"]);
    const { defaults, jobs } = parse(repository.read(github));
    expect(defaults.run["working-directory"]).toBe("docs/our incidents");
    expect(jobs.build.steps.at(-1).with.path).toBe("docs/our incidents/_site");
  });

  test("runs GitLab's jobs there, whatever the folder is called", async () => {
    await repository.run(["init", "ops: what's up", "--ci", "gitlab"]);
    const jobs = parse(repository.read(gitlab));
    expect(jobs["check-postmortems"].script[0]).toBe("cd 'ops: what'\\''s up'");
    expect(jobs["check-postmortems"].artifacts.reports.codequality).toMatch(/^ops: what's up\//);
    expect(jobs.pages.script.at(-1)).toBe('mv public "$CI_PROJECT_DIR/public"');
  });
});

describe("init and .gitignore", () => {
  test.each([
    ["", "# Written by afterword build\n_site/\n.afterword/cache/\n"],
    ["node_modules", "node_modules\n\n# Written by afterword build\n_site/\n.afterword/cache/\n"],
    ["a\r\n", "a\r\n\r\n# Written by afterword build\r\n_site/\r\n.afterword/cache/\r\n"],
    ["/_site\n", "/_site\n\n# Written by afterword build\n.afterword/cache/\n"],
  ])("adds to %j what it lacks", async (given, expected) => {
    repository.write({ ".gitignore": given });
    const { out } = await repository.run(["init"]);
    expect(repository.read(".gitignore")).toBe(expected);
    expect(out).toMatch(/^Added .*\.afterword\/cache\/ to \.gitignore$/m);
  });

  test.each(["_site/\n.afterword/\n", "**/_site\n.afterword/cache\n"])(
    "leaves %j as it is",
    async (given) => {
      repository.write({ ".gitignore": given });
      const { remarks } = await repository.run(["init"]);
      expect(repository.read(".gitignore")).toBe(given);
      expect(remarks).toContain("Kept .gitignore");
    },
  );

  test("keeps out of git what a build writes", async () => {
    repository.git("init", "--quiet");
    await repository.run(["init"]);
    repository.commit("A library");
    await repository.run(["build", "--no-search"]);
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
