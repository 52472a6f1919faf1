import type { Severity } from "../../src/config/config.ts";

/** Which of the four tones a severity has, from 1 (the most severe) to 4; 4 for an unknown one. */
export function severityTone(severities: readonly Severity[], id: string | null): 1 | 2 | 3 | 4 {
  const index = severities.findIndex((severity) => severity.id === id);
  if (index === -1) return 4;
  const share = severities.length < 2 ? 0 : index / (severities.length - 1);
  const tones = [1, 2, 3, 4] as const;
  return tones[Math.round(share * 3)] ?? 4;
}
