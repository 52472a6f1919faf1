/** One of the format's kinds for a word that stands for it; null for another word. */
export function kindOf(word: string): string | null {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ["prevent", /^prevent(?:ion|ive|ative)?$/i],
    ["detect", /^detect(?:ion|ive)?$|^monitoring$/i],
    ["mitigate", /^mitigat(?:e|ion|ive)$/i],
    ["repair", /^(?:repair|fix|corrective)$/i],
    ["investigate", /^investigat(?:e|ion|ive)$/i],
    ["process", /^(?:process|documentation|docs)$/i],
  ];
  return kinds.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? null;
}
