/** Something found at a position of a text, and where it ends. */
export interface Scan<T> {
  readonly value: T;
  readonly end: number;
}
