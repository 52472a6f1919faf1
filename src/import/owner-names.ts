import type { ImportDocument } from "./import-document.ts";
import type { NameTest } from "./measure-tail.ts";

const noName =
  /^(?:high|medium|low|critical|urgent|optional|blocker|major|minor|short[- ]term|long[- ]term|done|open|n\/a|none|see .*|p\d|s\d|e\.?g\.?.*|i\.?e\.?.*|if .*|optional|staging|production|prod|dev|ongoing|internal|external|immediate|asap|tbd|\?)$/i;
const nameLike = /^\p{L}[\p{L}'’.-]*(?: (?:\p{L}[\p{L}'’.-]*)){0,2}$/u;

/**
 * Which words at the end of a measure are names of its owner: those of somebody who the document
 * names as author or participant, and others where at least two measures, and most of them, end so.
 */
export function ownerNames(texts: readonly string[], document: ImportDocument): NameTest {
  const people = document.facts
    .filter(({ field }) => field === "authors" || field === "participants" || field === "reviewers")
    .flatMap(({ value }) => (typeof value === "string" ? [value] : value))
    .flatMap((name) => [name, ...name.split(/\s+/)])
    .map((name) => name.toLowerCase());
  const known = new Set(people.filter((name) => name.length > 1));
  const candidates = texts.flatMap((text) => candidateOf(text) ?? []);
  const capitals = candidates.filter((name) => /^\p{Lu}/u.test(name)).length;
  const isForm = candidates.length >= 2 && candidates.length * 2 >= texts.length;
  return (name) => {
    if (!nameLike.test(name) || noName.test(name)) return false;
    if (known.has(name.toLowerCase())) return true;
    return (
      isForm &&
      (capitals * 2 >= candidates.length || candidates.length === texts.length || name.includes(" "))
    );
  };
}

function candidateOf(text: string): string | null {
  const end = text
    .replace(/\\([-#.[\]()])/g, "$1")
    .replace(
      /(?:\s*(?:[-–—]\s*(?:done|open)|[([](?:done|open)[)\]]|✅|✔️?|[A-Z]+-\d+|#\d+|https?:\/\/\S+|\.))+$/iu,
      "",
    );
  const dated = end.replace(
    /\s[–—-]+\s(?:(?:due|by|until|done|eta):? )?(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/u,
    "",
  );
  const lead = /^(?:\*\*)?(\p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]+){0,2})(?:\*\*)?\s*(?::|[–—])\s/u.exec(
    dated,
  )?.[1];
  if (lead !== undefined && nameLike.test(lead) && /^\*\*/.test(dated)) return lead;
  const group =
    /[([]([^()[\]]{1,60})[)\]](?:,? (?:due|by|until) [\d-]+)?$/.exec(dated)?.[1] ??
    /\s[–—-]\s([^–—()]{1,40})$/.exec(dated)?.[1];
  const parts = group?.split(/\s*[,;]\s*/) ?? [];
  return parts.find((part) => nameLike.test(part) && !noName.test(part)) ?? null;
}
