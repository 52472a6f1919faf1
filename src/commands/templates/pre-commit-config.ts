import { toolPackage } from "../init/tool-command.ts";

/** The .pre-commit-config.yaml that `init` writes: a local hook that checks the reports of a commit. */
export function preCommitConfig(version: string): string {
  return `# Written by \`afterword init\`. Switch it on with: pre-commit install
repos:
${preCommitHook(version)}`;
}

/** The hook alone, for a list of \`repos:\` that is there already. */
export function preCommitHook(version: string): string {
  return `  - repo: local
    hooks:
      - id: afterword
        name: check postmortems
        language: node
        additional_dependencies: ["${toolPackage(version)}"]
        entry: afterword check
        files: ^postmortems/.*\\.(md|markdown)$
        exclude: (^|/)([_.]|README\\.)
        require_serial: true
`;
}
