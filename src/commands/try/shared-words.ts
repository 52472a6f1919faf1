import type { TriedReport } from "./read-folder.ts";

/** What several reports have in common, one line for services and one for causes. */
export function sharedWords(tried: readonly TriedReport[]): readonly string[] {
  return [
    ...shared("hit more than once", tried, "services"),
    ...shared("caused by the same", tried, "causes"),
  ];
}

function shared(label: string, tried: readonly TriedReport[], key: "services" | "causes"): readonly string[] {
  const counts = new Map<string, number>();
  for (const { report } of tried) {
    const values = report?.record[key];
    for (const value of new Set(Array.isArray(values) ? values.map(String) : [])) {
      if (value !== "unknown") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const several = [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (several.length === 0) return [];
  const named = several.slice(0, 5).map(([name, count]) => `${name} (${count})`);
  return [`${label}: ${named.join(", ")}`];
}
