import { type AttributeKey, attributeKeys } from "../extract/measure-attributes.ts";

const order: readonly string[] = [
  "owner",
  "kind",
  "due",
  "done",
  "priority",
  "issue",
  "status",
] satisfies AttributeKey[];

/** A known key in lower case; any other as its author wrote it. */
export function attributeName(key: string): string {
  return attributeKeys.find((known) => known === key.toLowerCase()) ?? key;
}

/** The place of a key in a measure's parenthesis; unknown ones come after all others. */
export function rankOfAttribute(key: string): number {
  const rank = order.indexOf(key);
  return rank === -1 ? order.length : rank;
}
