/** A report as it was at another commit. */
export interface PreviousReport {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly path: string;
  /** Where git says that it is now; null where it was removed. */
  readonly newPath: string | null;
}

/** What the library was at another commit, as far as it differs from today's. */
export interface PreviousLibrary {
  /** The commit, as it was named. */
  readonly ref: string;
  readonly reports: readonly PreviousReport[];
}
