import { momentNames } from "../extract/moments.ts";
import type { Stub } from "../model/stub.ts";

/** A draft as an entry of /api/v1/library.json: its title and authors, and nothing that its text says. */
export function stubEntry({ id, title, authors }: Stub, base: string): Record<string, unknown> {
  return {
    id,
    url: `${base}postmortems/${id}/`,
    title,
    status: "draft",
    kind: null,
    severity: null,
    services: [],
    causes: [],
    trigger: null,
    detection: null,
    mitigation: null,
    tags: [],
    authors,
    ongoing: false,
    moments: Object.fromEntries(momentNames.map((name) => [name, null])),
    minutes: {
      from: null,
      toDetect: null,
      toAcknowledge: null,
      toMitigate: null,
      toResolve: null,
      impact: null,
      falseLeads: null,
    },
    timelineEvents: 0,
    measureCounts: { total: 0, done: 0, open: 0, notStated: 0, dropped: 0, overdue: 0 },
  };
}
