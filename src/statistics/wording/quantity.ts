/** A number ready to be read, and its unit. */
export interface Quantity {
  readonly amount: string; // e.g. "1.5"
  readonly unit: string; // e.g. "h"
}
