import { readMoment } from "../../time/read-moment.ts";

/** Why a text is no moment, as the end of a sentence; null where it is one. */
export function momentProblem(text: string): string | null {
  const reading = readMoment(text);
  if (reading === null) return `“${text}”, which is no moment`;
  if (reading.problem !== null) return `“${text}”, which cannot be: ${reading.problem}`;
  return null;
}
