/** How written files run Afterword: the version that wrote them, without an installation. */
export function toolCommand(version: string): string {
  return `npx --yes ${toolPackage(version)}`;
}

/** The package with its exact version. */
export function toolPackage(version: string): string {
  return `afterword@${version}`;
}
