/**
 * A range in a source file. Lines and columns count from 1; the end is exclusive,
 * as in unist.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
