import type { Report } from "../../extract/report.ts";
import { code } from "./code.ts";

const statuses = { draft: "draft", "in-review": "in review", published: "published" } as const;
const kinds = {
  incident: "Incident",
  "near-miss": "Near miss",
  drill: "Drill",
  security: "Security incident",
} as const;

/** What a report says of itself, before any time: its state, what was hit, and why. */
export function facts({ status, kind, ongoing, imported, record }: Report): string {
  const state = [
    kinds[kind],
    statuses[status],
    ...(ongoing ? ["ongoing"] : []),
    ...(imported ? ["imported"] : []),
    `severity ${stated(record.severity)}`,
  ];
  const how = [
    `trigger ${stated(record.trigger)}`,
    `detection ${stated(record.detection)}`,
    `mitigation ${stated(record.mitigation)}`,
  ];
  return [
    `- ${state.join(", ")}`,
    `- Services: ${stated(record.services)}`,
    `- Causes: ${stated(record.causes)}; ${how.join(", ")}`,
  ].join("\n");
}

/** A value or several as code; what nobody stated says so. */
function stated(value: unknown): string {
  const values = (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === "string" || typeof item === "number")
    .map(String)
    .filter((item) => item !== "unknown" && item.trim() !== "");
  return values.length === 0 ? "not stated" : values.map(code).join(", ");
}
