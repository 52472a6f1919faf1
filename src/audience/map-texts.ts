import { isRecord } from "../extract/is-record.ts";

/** Plain data with every text changed, keys of maps too; `key` is that of the map a text stands in. */
export function mapTexts(value: unknown, change: (text: string, key: string) => string, key = ""): unknown {
  if (typeof value === "string") return change(value, key);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [change(name, ""), mapTexts(item, change, name)]),
  );
}
