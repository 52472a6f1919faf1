/** So many of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}
