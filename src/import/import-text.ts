import type { SectionLookup } from "../extract/section-names.ts";
import type { Draft, ImportResult } from "./draft.ts";
import type { ImportDocument } from "./import-document.ts";
import { whyNoIncident } from "./is-incident.ts";
import type { Layout } from "./layout.ts";
import { makeDraft } from "./make-draft.ts";
import { missingWords } from "./missing-words.ts";
import { readDocument } from "./read-document.ts";
import { splitIncidents } from "./split-incidents.ts";

/** What an import knows besides the text. */
export interface ImportOptions {
  readonly layouts: readonly Layout[];
  readonly sections: SectionLookup;
  /** The library's zone, for times that name none. */
  readonly timezone: string | null;
  /** Names of the library's services, which are looked for in the text. */
  readonly services: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly severities: readonly string[];
  readonly status: "draft" | "published";
  /** Where the original is from, for `imported:`. */
  readonly from: string;
}

/**
 * Reads one free-form document. Pure; loses no word: a draft that lacks one is made again with the
 * whole text as it is, below "Notes from the original".
 */
export function importText(name: string, text: string, options: ImportOptions): ImportResult {
  const read = throughLayouts(readDocument(name, text, options.sections), options.layouts, isOfHeadings);
  const parts = splitIncidents(read.document) ?? [read.document];
  const whole = parts.map((part) => {
    const { document, used } = throughLayouts(part, options.layouts, (layout) => !isOfHeadings(layout));
    return { document, used: [...read.used, ...used] };
  });
  const told = whole.map((part) => ({ ...part, reason: whyNoIncident(part.document) }));
  const reason = told.every((part) => part.reason !== null) ? told[0]?.reason : null;
  if (reason != null) return { kind: "refused", reason };
  const drafts = told.map(({ document, used }, index) =>
    makeDraft(document, used, options, parts.length === 1 ? null : { number: index + 1, of: parts.length }),
  );
  const all = drafts.map((draft) => draft.text).join("\n");
  const lost = missingWords(
    text,
    all,
    whole.flatMap((part) => labelsOf(part.document)),
  );
  return { kind: "drafts", drafts: lost.length === 0 ? drafts : [wholeText(name, text, lost, options)] };
}

function isOfHeadings({ stage }: Layout): boolean {
  return stage === "markup" || stage === "headings";
}

interface Read {
  readonly document: ImportDocument;
  readonly used: readonly string[];
}

function throughLayouts(
  document: ImportDocument,
  layouts: readonly Layout[],
  isWanted: (layout: Layout) => boolean,
): Read {
  return layouts
    .filter(isWanted)
    .reduce<Read>(
      (read, layout) =>
        layout.matches(read.document)
          ? { document: layout.convert(read.document), used: [...read.used, layout.id] }
          : read,
      { document, used: [] },
    );
}

/** Words that stood for headings, or beside a fact that is in the front matter now. */
function labelsOf({ pieces, facts, labels }: ImportDocument): readonly string[] {
  const headings = pieces.flatMap((piece) => (piece.kind === "heading" && piece.label ? [piece.text] : []));
  return [...headings, ...labels, ...facts.map(({ label }) => label ?? "")];
}

/** The last resort: nothing is understood but the title, and everything is kept. */
function wholeText(name: string, text: string, lost: readonly string[], options: ImportOptions): Draft {
  const { document } = throughLayouts(
    readDocument(name, text, options.sections),
    options.layouts,
    ({ id }) => id === "blog-post",
  );
  const label = { kind: "heading" as const, depth: 2, text: "Original", line: 1, label: true };
  const pieces = document.pieces.map((piece) =>
    piece.kind === "heading" ? { ...piece, depth: Math.max(3, piece.depth) } : piece,
  );
  const words = lost
    .slice(0, 5)
    .map((word) => `“${word}”`)
    .join(", ");
  const sentence = `Its parts could not be told apart without losing words (${words}), so the whole text is under “Notes from the original”.`;
  const remark = { text: sentence, line: 1 };
  return makeDraft(
    { ...document, pieces: [label, ...pieces], remarks: [remark], sections: () => [] },
    ["prose"],
    options,
    null,
  );
}
