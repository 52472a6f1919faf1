import type { Postmortem } from "../../src/model/postmortem.ts";
import { words } from "./words.ts";

/** The values of the library's own fields, as text. */
export function ownFacts(
  postmortem: Postmortem,
): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(postmortem.fields).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === "" ? [] : [{ name: words.value(key.replaceAll("_", "-")), text }];
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== "")
      .join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
