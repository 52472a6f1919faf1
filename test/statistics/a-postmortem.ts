import type { Config } from "../../src/config/config.ts";
import type { Library } from "../../src/model/library.ts";
import type { Minutes, Moments, Postmortem } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";

/** A configuration with the defaults of src/config/config.ts. */
export const aConfig: Config = {
  title: "Postmortems",
  timezone: "UTC",
  repository: null,
  base: "/",
  audience: "internal",
  severities: ["sev1", "sev2", "sev3", "sev4"].map((id) => ({ id, name: id, requires: [] })),
  services: null,
  causes: null,
  tags: null,
  fields: {},
  sections: {},
  rules: {},
  ignore: [],
  limits: { fileBytes: 1024 * 1024, depth: 100 },
  trackers: [],
  links: {},
  serviceLevels: {},
  measures: { state: null },
  window: { since: null, until: null },
  internal: { sections: [], fields: [], hosts: [] },
  allow: [],
  site: { url: null, logo: null, accent: null, css: null, footer: null, featured: [] },
};

/** A moment known to the minute: `aMoment("2024-05-12T20:30")`, or with other properties. */
export function aMoment(at: string, overrides: Partial<Moment> = {}): Moment {
  const instant = `${at.length === 10 ? `${at}T00:00` : at}:00Z`;
  return { at: instant, precision: "minute", approximate: false, text: at, place: null, ...overrides };
}

/** What a test says of a postmortem; moments and minutes may be given in part. */
export type Overrides = Partial<Omit<Postmortem, "moments" | "minutes">> & {
  readonly moments?: Partial<Moments>;
  readonly minutes?: Partial<Minutes>;
};

/**
 * A published incident about which nothing is stated but what a test says. Its minutes follow from
 * its moments unless they are given too.
 */
export function aPostmortem({ moments: named, minutes, ...overrides }: Overrides = {}): Postmortem {
  const moments = { ...noMoments, ...named };
  const id = overrides.id ?? "checkout-2024-05-12";
  return {
    id,
    path: `postmortems/${id}.md`,
    title: "Checkout could not reach the orders database",
    status: "published",
    kind: "incident",
    severity: null,
    services: [],
    causes: [],
    trigger: null,
    detection: null,
    mitigation: null,
    tags: [],
    authors: [],
    participants: [],
    reviewers: [],
    ongoing: false,
    visibility: "internal",
    published: null,
    updated: null,
    aliases: [],
    incidents: [],
    related: [],
    links: [],
    zone: "UTC",
    moments,
    episodes: [],
    exposure: null,
    minutes: { ...minutesBetween(moments), ...minutes },
    impact: {
      text: null,
      html: null,
      users: null,
      requests: null,
      revenue: null,
      dataLoss: null,
      errorBudget: null,
    },
    summary: null,
    symptoms: null,
    rootCause: null,
    resolution: null,
    lessons: null,
    lessonGroups: { well: [], wrong: [], lucky: [], other: [] },
    timeline: [],
    measures: [],
    measureCounts: { total: 0, done: 0, open: 0, notStated: 0, dropped: 0, overdue: 0 },
    sections: [],
    fields: {},
    ...overrides,
  };
}

/** An incident that started at a moment and lasted so many minutes. */
export function anIncident(id: string, start: string, lasted: number, overrides: Overrides = {}): Postmortem {
  const started = aMoment(start);
  const end = new Date(Date.parse(started.at) + lasted * 60_000).toISOString().slice(0, 16);
  return aPostmortem({
    id,
    ...overrides,
    moments: { started, resolved: aMoment(end), ...overrides.moments },
  });
}

/** A library of these postmortems, newest first, at 2024-12-31 unless said otherwise. */
export function aLibrary(
  postmortems: readonly Postmortem[],
  { asOf = "2024-12-31", config = {} }: { asOf?: string; config?: Partial<Config> } = {},
): Library {
  return { config: { ...aConfig, ...config }, asOf, postmortems: postmortems.toSorted(newestFirst) };
}

const noMoments: Moments = {
  introduced: null,
  started: null,
  detected: null,
  acknowledged: null,
  declared: null,
  mitigated: null,
  resolved: null,
};

function minutesBetween(moments: Moments): Minutes {
  const from = moments.started !== null ? "started" : moments.detected !== null ? "detected" : null;
  const start = from === null ? null : moments[from];
  return {
    from,
    toDetect: minutesFrom(moments.started, moments.detected),
    toAcknowledge: minutesFrom(moments.detected, moments.acknowledged),
    toMitigate: minutesFrom(start, moments.mitigated),
    toResolve: minutesFrom(start, moments.resolved),
    impact: minutesFrom(start, moments.mitigated ?? moments.resolved),
    falseLeads: 0,
  };
}

function minutesFrom(start: Moment | null, end: Moment | null): number | null {
  if (start === null || end === null || start.precision === "day" || end.precision === "day") return null;
  const minutes = (Date.parse(end.at) - Date.parse(start.at)) / 60_000;
  return minutes < 0 ? null : Math.round(minutes * 100) / 100;
}

function newestFirst(a: Postmortem, b: Postmortem): number {
  const [dayA, dayB] = [a, b].map(
    ({ moments }) => (moments.started ?? moments.detected ?? moments.resolved)?.at ?? "",
  );
  if (dayA !== dayB) return (dayA ?? "") > (dayB ?? "") ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
