/** What SARIF calls the levels. */
export const sarifLevels = { error: "error", warn: "warning", info: "note" } as const;
