import type { Report } from "../extract/report.ts";
import { type ComparableReport, similarReports } from "../extract/similar-reports.ts";
import { plainText } from "../parse/plain-text.ts";
import type { LibraryRule } from "../validate/library-rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: LibraryRule = {
  id: "seen-before",
  group: "library",
  level: "info",
  summary: "An earlier report that this one is like and does not name as related.",
  why: "The cheapest lesson is one that was learned already: its measures may be open, or may not have worked.",
  examples: {
    bad: "---\ntitle: The callback certificate of payments expired again\n---\n",
    good: "---\ntitle: The callback certificate of payments expired again\nrelated: [2023-02-09-payments-callback-certificate]\n---\n",
  },
  check({ reports }, say) {
    const similar = similarReports(reports.map(comparable));
    for (const report of reports) {
      if (report.status === "published" && report.imported) continue;
      for (const { id, reasons } of similar.get(report.id) ?? []) {
        if (texts(report.record.related).includes(id)) continue;
        say(
          report,
          report.places.get("/title") ?? fence,
          `Unexpected likeness to “${id}”: ${reasons.join("; ")}`,
          {
            note: `Read it: if it helps, add \`related: [${id}]\`.`,
          },
        );
      }
    }
  },
};

function comparable({ id, record, moments, parts }: Report): ComparableReport {
  const symptoms = (parts.get("symptoms") ?? []).flatMap((part) => part.nodes);
  return {
    id,
    at: (moments.started ?? moments.detected ?? moments.resolved)?.at ?? "",
    services: texts(record.services),
    causes: texts(record.causes),
    trigger: typeof record.trigger === "string" ? record.trigger : null,
    text: `${typeof record.title === "string" ? record.title : ""}\n${plainText(symptoms)}`,
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
