const done = /^(?:done|complete[d]?|closed|fixed|resolved|shipped|finished|merged|deployed|yes|x|✅|✔️?)$/i;
const open =
  /^(?:open|to-?do|to do|in[ -]progress|wip|planned|started|not (?:yet )?started|pending|ongoing|backlog|scheduled|new|no|❌|☐)$/i;
const dropped = /^(?:dropped|won'?t (?:do|fix)|wontfix|cancel+ed|rejected|abandoned|obsolete|declined)$/i;

/** What a word such as "Done", "In progress" or "Won't fix" says of a measure; null for another word. */
export function stateOf(word: string): { readonly done: boolean | null; readonly dropped: boolean } | null {
  const text = word.trim().replace(/^[^\p{L}✅✔❌☐]+(?=\p{L})/u, "");
  if (dropped.test(text)) return { done: null, dropped: true };
  if (done.test(text)) return { done: true, dropped: false };
  return open.test(text) ? { done: false, dropped: false } : null;
}
