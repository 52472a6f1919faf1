import { wellFormed } from "../well-formed.ts";

/** A message as it is: in SARIF "[text](target)" is a link even in plain text, which no author may set. */
export function message(text: string): string {
  return wellFormed(text).replaceAll("](", "] (");
}
