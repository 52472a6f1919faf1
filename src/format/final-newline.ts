import { type Edit, editTo } from "./edit.ts";

/** Ends the last line as the first one is ended. */
export function addFinalNewline(text: string): readonly Edit[] {
  if (text === "" || text.endsWith("\n")) return [];
  const ending = /\r?\n/.exec(text)?.[0] ?? "\n";
  return editTo(text, text.length, text.length, ending);
}
