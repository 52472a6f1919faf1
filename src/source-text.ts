import type { Place } from "./place.ts";

/** A text that knows its lines, to turn offsets into places. */
export class SourceText {
  readonly value: string;
  readonly #lineStarts: readonly number[];

  constructor(value: string) {
    this.value = value;
    const starts = [0];
    for (let index = value.indexOf("\n"); index !== -1; index = value.indexOf("\n", index + 1)) {
      starts.push(index + 1);
    }
    this.#lineStarts = starts;
  }

  /** Line and column, both from 1, of an offset. */
  point(offset: number): { line: number; column: number } {
    const bounded = Math.max(0, Math.min(offset, this.value.length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** The offset of a line and column, both from 1. */
  offset(line: number, column: number): number {
    const start = this.#lineStarts[line - 1] ?? this.value.length;
    return Math.min(start + column - 1, this.value.length);
  }

  /** The place between two offsets. */
  place(start: number, end: number): Place {
    const from = this.point(start);
    const to = this.point(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** A line without its line ending, undefined where there is none. */
  line(number: number): string | undefined {
    const start = this.#lineStarts[number - 1];
    if (start === undefined) return undefined;
    const next = this.#lineStarts[number];
    return this.value.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
  }
}
