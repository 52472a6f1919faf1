import { numberText } from "./number-text.ts";

/** "1 report", "12 reports", "1,204 reports". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
