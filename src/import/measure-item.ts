/** A measure as the original has it, before it is written in the format's way. */
export interface MeasureItem {
  readonly text: string;
  /** Null where the original does not say. */
  readonly done: boolean | null;
  readonly doneOn: string | null;
  readonly dropped: boolean;
  readonly owner: string | null;
  readonly due: string | null;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly issue: string | null;
  /** The word for its state, as it is written. */
  readonly status: string | null;
}

/** A measure of which nothing is known but its words. */
export const plainMeasure: Omit<MeasureItem, "text"> = {
  done: null,
  doneOn: null,
  dropped: false,
  owner: null,
  due: null,
  kind: null,
  priority: null,
  issue: null,
  status: null,
};
