const NAMES: Readonly<Record<string, string>> = {
  logs: "log search",
  errors: "error report",
  status: "status page",
};

/** The words for a kind of link: "status" and "status-page" are "status page", others what they are. */
export function linkKindText(kind: string): string {
  return NAMES[kind] ?? kind.replaceAll("-", " ");
}
