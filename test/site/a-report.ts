import type { MarkerId, Measure, Postmortem, TimelineEntry } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";
import { aMoment, aPostmortem, type Overrides } from "../statistics/a-postmortem.ts";

/** The moment some minutes after another. */
export function after(start: string, minutes: number, overrides: Partial<Moment> = {}): Moment {
  const instant = Date.parse(`${start}:00Z`) + minutes * 60_000;
  return aMoment(new Date(instant).toISOString().slice(0, 16), overrides);
}

/** An entry of a timeline with a paragraph of text. */
export function anEntry(
  at: Moment | null,
  markers: readonly MarkerId[],
  text: string,
  until: Moment | null = null,
): TimelineEntry {
  const html = `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`;
  return { at, until, marker: markers[0] ?? null, markers, text, html, evidence: [], line: 1 };
}

/** An open measure without owner and date, or as a test says. */
export function aMeasure(text: string, overrides: Partial<Measure> = {}): Measure {
  return {
    text,
    html: `<p>${text}</p>`,
    done: false,
    dropped: false,
    owner: null,
    owners: [],
    due: null,
    doneOn: null,
    kind: null,
    priority: null,
    issue: null,
    theme: null,
    stateFrom: "report",
    stateOf: null,
    line: 1,
    ...overrides,
  };
}

const start = "2024-05-12T20:30";

/** A report with something of everything: markers, a range, a false lead, measures of every state, links. */
export function aFullReport(overrides: Overrides = {}): Postmortem {
  const moments = {
    introduced: after(start, -4000),
    started: after(start, 0),
    detected: after(start, 2),
    acknowledged: after(start, 5),
    mitigated: after(start, 60),
    resolved: after(start, 75),
  };
  return aPostmortem({
    id: "full",
    severity: "sev2",
    services: ["checkout", "orders"],
    causes: ["configuration", "monitoring-gap"],
    trigger: "deploy",
    detection: "monitoring",
    mitigation: "rollback",
    tags: ["postgres"],
    authors: ["orders-oncall"],
    related: ["other"],
    zone: "America/Los_Angeles",
    published: "2024-05-20",
    links: [
      { url: "https://status.example.com/1", title: "Status page", kind: "status-page" },
      { url: "https://example.com/notes", title: "Notes", kind: null },
      { url: "https://status.example.com/2", title: "Second notice", kind: "status" },
    ],
    moments,
    minutes: { falseLeads: 20 },
    episodes: [{ start: moments.started, end: moments.mitigated }],
    timeline: [
      anEntry(moments.introduced, ["introduced"], "The setting is changed."),
      anEntry(moments.started, ["started"], "Connections fail."),
      {
        ...anEntry(moments.detected, ["detected"], "The alert fires."),
        evidence: [
          { url: "https://grafana.example.com/d/pool", kind: "dashboard", title: "the pool" },
          { url: "https://acme.slack.com/archives/C1/p2", kind: "chat", title: null },
        ],
      },
      anEntry(after(start, 10), ["false-lead"], "We suspect load.", after(start, 30)),
      anEntry(after(start, 35, { approximate: true }), [], "Somebody reads the diff."),
      anEntry(null, [], "Nobody noted when."),
      anEntry(moments.mitigated, ["mitigated"], "The release is reverted."),
      anEntry(moments.resolved, ["resolved"], "Checkouts succeed."),
    ],
    measures: [
      aMeasure("Test the connection string", { done: true, owner: "@orders", owners: ["@orders"] }),
      aMeasure("Alert per service", { due: "2024-06-15", kind: "detect", theme: "Detect" }),
      aMeasure("Rehearse", { due: "2030-01-01", theme: "Detect" }),
      aMeasure("Perhaps", { done: null }),
      aMeasure("Rewrite it all", { dropped: true, issue: "https://tracker.example.com/browse/ORD-9" }),
    ],
    sections: [
      { title: "Summary", name: "summary", text: "It failed.", html: "<p>It failed.</p>" },
      { title: "Timeline", name: "timeline", text: "", html: "<p>All times are local.</p>" },
      { title: "Measures", name: "measures", text: "", html: "" },
    ],
    summary: { text: "It failed.", html: "<p>It failed.</p>" },
    lessons: { text: "Read diffs.", html: "<p>Read diffs.</p>" },
    lessonGroups: {
      well: [{ text: "The alert fired.", html: "<p>The alert fired.</p>" }],
      wrong: [{ text: "word".repeat(60), html: `<p>${"word".repeat(60)}</p>` }],
      lucky: [{ text: "x", html: "<pre><code>x</code></pre>" }],
      other: [{ text: "Read diffs.", html: "<p>Read diffs.</p>" }],
    },
    ...overrides,
  });
}

/** One minute that ran away with a title full of markup. */
export function anOddReport(): Postmortem {
  return aPostmortem({
    id: "odd",
    title: `<script>alert("1")</script> & 'quotes'`,
    kind: "near-miss",
    status: "in-review",
    severity: "catastrophe",
    services: ["<b>web</b>", "unknown"],
    causes: ["unknown"],
    zone: "+05:30",
    ongoing: true,
    tags: ["über ß"],
    links: [{ url: "java\tscript:alert(1)", title: null, kind: "<i>wiki</i>" }],
    timeline: [
      {
        ...anEntry(null, [], "Nobody noted when."),
        evidence: [
          { url: "javascript:alert(1)", kind: "chat", title: null },
          { url: "https://x.example/", kind: "<b>wiki</b>", title: "<i>" },
        ],
      },
    ],
    moments: { detected: aMoment("2024-02-29", { precision: "day" }) },
    measures: [aMeasure("x", { issue: "javascript:alert(1)" })],
    fields: { blast_radius: ["a", "b"], nothing: null },
    impact: {
      text: null,
      html: null,
      users: "<i>all</i>",
      requests: null,
      revenue: null,
      dataLoss: null,
      errorBudget: null,
    },
  });
}
