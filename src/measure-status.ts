/** What becomes of a measure, as far as one word says it. */
export type MeasureStatus = "open" | "done" | "dropped";

/** The words that people and the usual trackers have for it; in lower case, the most usual first. */
export const statusWords: Readonly<Record<MeasureStatus, readonly string[]>> = {
  open: [
    "open",
    "to do",
    "in progress",
    "backlog",
    "blocked",
    "in review",
    "reopened",
    "new",
    "todo",
    "to-do",
    "in-progress",
    "wip",
    "planned",
    "scheduled",
    "pending",
    "ongoing",
    "on hold",
    "waiting",
    "ready",
    "selected for development",
    "under review",
    "triage",
    "opened",
    "active",
    "started",
    "not started",
    "not yet started",
    "unstarted",
    "no",
    "☐",
    "❌",
  ],
  done: [
    "done",
    "closed",
    "resolved",
    "completed",
    "complete",
    "fixed",
    "finished",
    "shipped",
    "merged",
    "verified",
    "released",
    "deployed",
    "yes",
    "x",
    "✓",
    "✔",
    "✔️",
    "✅",
    "☑",
  ],
  dropped: [
    "dropped",
    "won't do",
    "won't fix",
    "cancelled",
    "canceled",
    "rejected",
    "declined",
    "abandoned",
    "obsolete",
    "duplicate",
    "invalid",
    "not planned",
    "wont do",
    "wontfix",
  ],
};

const meanings: ReadonlyMap<string, MeasureStatus> = new Map(
  (Object.keys(statusWords) as MeasureStatus[]).flatMap((status) =>
    statusWords[status].map((word) => [word, status] as const),
  ),
);

/** What a status word means; upper and lower case, underscores and the apostrophe's shape aside. Undefined for an unknown one. */
export function measureStatus(word: string): MeasureStatus | undefined {
  return meanings.get(
    word
      .trim()
      .toLowerCase()
      .replaceAll("’", "'")
      .replace(/[_\s]+/g, " "),
  );
}
