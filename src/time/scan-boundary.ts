import { matchAt } from "./match-at.ts";

const SAME_WORD = /[\p{L}\p{N}_%°]|[./\\@+=×*'’][\p{L}\p{N}]|:\p{N}|-ish/uy;

/** Whether a time may end here: "13:30ish", "10:15min", "10:20:3" and "13:30/14:00" go on. */
export function isBoundary(text: string, at: number): boolean {
  return matchAt(SAME_WORD, text, at) === null;
}
