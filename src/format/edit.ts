/** Replaces a range of a text; offsets are those of the text before any edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order; what lies outside of them keeps its bytes. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) throw new Error(`Two edits overlap at offset ${edit.start}`);
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edit that makes a range read so; none where it does already. */
export function editTo(source: string, start: number, end: number, text: string): readonly Edit[] {
  return source.slice(start, end) === text ? [] : [{ start, end, text }];
}
