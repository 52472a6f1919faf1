import type { Fact } from "../../import/fact.ts";
import { shortened, visible } from "../../report/visible.ts";
import { alreadyOurs } from "./assign-targets.ts";
import { contradictionWords } from "./contradiction-words.ts";
import { countOutcomes } from "./count-outcomes.ts";
import type { Contradiction } from "./planned-draft.ts";
import type { ImportedDraft, ImportedFile } from "./run-import.ts";

/** How much is told. */
export interface DescribeOptions {
  /** Only what somebody has to look at. */
  readonly quiet: boolean;
  readonly inPlace: boolean;
}

/** The report of a run for people: each document, then one line that sums up. */
export function describeText(files: readonly ImportedFile[], { quiet, inPlace }: DescribeOptions): string {
  const already = files.filter((file) => file.outcome === "refused" && file.reason === alreadyOurs);
  const told = already.length > mostAlready ? files.filter((file) => !already.includes(file)) : files;
  const blocks = told.map((file) => describeFile(file, quiet)).filter((lines) => lines.length > 0);
  const folded = told === files ? [] : [[`${already.length} files: not imported`, `  ${alreadyOurs}`]];
  const text = [...blocks, ...folded].map((lines) => `${lines.join("\n")}\n`).join("\n");
  const summary = `${summaryOf(files, inPlace).join("\n")}\n`;
  return text === "" ? summary : `${text}\n${summary}`;
}

/** Of so many reports that need no import each is named. */
const mostAlready = 3;

function describeFile(file: ImportedFile, quiet: boolean): readonly string[] {
  const name = visible(file.source.shown);
  if (file.outcome !== "imported") {
    const what = file.outcome === "refused" ? "not imported" : "failed";
    return [`${name}: ${what}`, `  ${visible(file.reason)}`];
  }
  return file.drafts.flatMap((draft) => {
    const lines = [...wrong(draft), ...(quiet ? [] : understood(draft)), ...(quiet ? [] : lookAt(draft))];
    const path = visible(draft.shown);
    return quiet && lines.length === 0 ? [] : [path === name ? name : `${name} → ${path}`, ...lines];
  });
}

/** What the original says twice and differently, and what the check will not let pass. */
function wrong({ contradictions, errors, assets }: ImportedDraft): readonly string[] {
  const at = (one: Contradiction): string => `${place(one.line)}${contradictionWords(one)}`;
  const missing = assets.missing.map(({ url, line }) => `${place(line)}${visible(url)}`);
  return [
    ...labelled("conflict", contradictions.map(at)),
    ...labelled(
      "error",
      errors.map((one) => `${place(one.line)}${visible(one.reason)} (${one.rule})`),
    ),
    ...labelled("not found", firstOf(missing)),
  ];
}

function understood({ draft, assets }: ImportedDraft): readonly string[] {
  const read = draft.facts.filter(({ how }) => how === "read").map(({ field }) => field);
  const guessed = draft.facts.filter(({ how }) => how === "guessed");
  const { entries, entriesWithoutTime, measures } = draft;
  const without = entriesWithoutTime === 0 ? "" : ` (${entriesWithoutTime} without a time)`;
  const counts = `${plural(entries, "event")}${without}, ${plural(measures, "measure")}`;
  return [
    ...labelled(
      "read",
      [[...new Set(read)].join(", "), counts].filter((part) => part !== ""),
    ),
    ...labelled("guessed", guessed.map(guess)),
    ...labelled("missing", draft.missing.length === 0 ? [] : [draft.missing.join(", ")]),
    ...labelled("copied", assets.copied.map(visible)),
  ];
}

function lookAt({ draft }: ImportedDraft): readonly string[] {
  const remarks = draft.remarks.map(({ text, line }) => `${place(line)}${visible(text)}`);
  return labelled("look at", firstOf(remarks));
}

const most = 6;

function firstOf(lines: readonly string[]): readonly string[] {
  const rest = lines.length - most;
  return rest > 1 ? [...lines.slice(0, most), `… and ${rest} more; --report json has them all`] : lines;
}

function guess({ field, value, from, line }: Fact): string {
  const words = typeof value === "string" ? value : value.join(", ");
  const where = line === null ? "" : `, line ${line}`;
  return `${field.padEnd(12)} ${visible(words)}  (${shortened(visible(from), 70)}${where})`;
}

function labelled(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `  ${(index === 0 ? label : "").padEnd(9)}  ${line}`);
}

function place(line: number | null): string {
  return line === null ? "" : `line ${line}: `;
}

function plural(count: number, word: string): string {
  return count === 0 ? `no ${word}s` : `${count} ${word}${count === 1 ? "" : "s"}`;
}

function summaryOf(files: readonly ImportedFile[], inPlace: boolean): readonly string[] {
  const { imported, refused, failed, drafts } = countOutcomes(files);
  const parts = [
    `${imported} imported${drafts > imported ? ` as ${drafts} reports` : ""}`,
    ...(refused > 0 ? [`${refused} not imported`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const all = files.flatMap((file) => (file.outcome === "imported" ? file.drafts : []));
  const conflicts = all.filter(({ contradictions }) => contradictions.length > 0).length;
  const kept = `${conflicts === 1 ? "One contradicts itself; that is" : `${conflicts} contradict themselves; that is`} kept as it was written.`;
  const next = inPlace
    ? "See what changed with `git diff`, then run"
    : "Read what was guessed, fill in what is missing, then run";
  return [
    `${plural(files.length, "file")}: ${parts.join(", ")}.${conflicts > 0 ? ` ${kept}` : ""}`,
    ...(drafts > 0 ? [`${next} \`afterword check\`.`] : []),
  ];
}
