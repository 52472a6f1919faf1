import { measureStatus } from "../measure-status.ts";

/** What a word such as "Done", "In progress" or "Won't fix" says of a measure; null for another word. */
export function stateOf(word: string): { readonly done: boolean | null; readonly dropped: boolean } | null {
  const status = measureStatus(word.trim().replace(/^[^\p{L}✅✔❌☐]+(?=\p{L})/u, ""));
  if (status === undefined) return null;
  return { done: status === "dropped" ? null : status === "done", dropped: status === "dropped" };
}
