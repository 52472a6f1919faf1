import type { Impact, Measure, Moments, Postmortem, Prose, TimelineEntry } from "../model/postmortem.ts";
import type { Moment } from "../time/moment.ts";

/** A report as an entry of /api/v1/library.json. `base` is the path that the site is served under. */
export function libraryEntry(postmortem: Postmortem, base: string): Record<string, unknown> {
  const { measureCounts, minutes } = postmortem;
  return {
    id: postmortem.id,
    url: `${base}postmortems/${postmortem.id}/`,
    title: postmortem.title,
    status: postmortem.status,
    kind: postmortem.kind,
    severity: postmortem.severity,
    services: postmortem.services,
    causes: postmortem.causes,
    trigger: postmortem.trigger,
    detection: postmortem.detection,
    mitigation: postmortem.mitigation,
    tags: postmortem.tags,
    authors: postmortem.authors,
    ongoing: postmortem.ongoing,
    moments: momentsData(postmortem.moments),
    minutes: {
      from: minutes.from,
      toDetect: minutes.toDetect,
      toAcknowledge: minutes.toAcknowledge,
      toMitigate: minutes.toMitigate,
      toResolve: minutes.toResolve,
      impact: minutes.impact,
      falseLeads: minutes.falseLeads,
    },
    timelineEvents: postmortem.timeline.length,
    measureCounts,
  };
}

/** A report as /api/v1/postmortems/<id>.json, which `afterword show --json` prints too. */
export function postmortemData(postmortem: Postmortem, base: string): Record<string, unknown> {
  return {
    version: 1,
    ...libraryEntry(postmortem, base),
    zone: postmortem.zone,
    visibility: postmortem.visibility,
    published: postmortem.published,
    updated: postmortem.updated,
    participants: postmortem.participants,
    reviewers: postmortem.reviewers,
    incidents: postmortem.incidents,
    aliases: postmortem.aliases,
    exposure:
      postmortem.exposure === null
        ? null
        : { from: momentData(postmortem.exposure.from), until: momentData(postmortem.exposure.until) },
    episodes: postmortem.episodes.map(({ start, end }) => ({
      start: momentData(start),
      end: momentData(end),
    })),
    summary: proseData(postmortem.summary),
    symptoms: proseData(postmortem.symptoms),
    rootCause: proseData(postmortem.rootCause),
    resolution: proseData(postmortem.resolution),
    lessons: proseData(postmortem.lessons),
    impact: impactData(postmortem.impact),
    timeline: postmortem.timeline.map(entryData),
    measures: postmortem.measures.map(measureData),
    links: postmortem.links.map(({ url, title, kind }) => ({ url, title, kind })),
    related: postmortem.related,
    sections: postmortem.sections.map(({ title, name, text, html }) => ({ title, name, text, html })),
    fields: postmortem.fields,
  };
}

function momentsData(moments: Moments): Record<string, unknown> {
  return {
    introduced: momentData(moments.introduced),
    started: momentData(moments.started),
    detected: momentData(moments.detected),
    acknowledged: momentData(moments.acknowledged),
    declared: momentData(moments.declared),
    mitigated: momentData(moments.mitigated),
    resolved: momentData(moments.resolved),
  };
}

function momentData(moment: Moment | null): Record<string, unknown> | null {
  if (moment === null) return null;
  return { at: moment.at, precision: moment.precision, approximate: moment.approximate };
}

function proseData(prose: Prose | null): Record<string, unknown> | null {
  return prose === null ? null : { text: prose.text, html: prose.html };
}

function impactData({
  text,
  html,
  users,
  requests,
  revenue,
  dataLoss,
  errorBudget,
}: Impact): Record<string, unknown> {
  return { text, html, users, requests, revenue, dataLoss, errorBudget };
}

function entryData(entry: TimelineEntry): Record<string, unknown> {
  const { at, until, marker, markers, text, html, evidence, line } = entry;
  return {
    at: at?.at ?? null,
    until: until?.at ?? null,
    precision: at?.precision ?? null,
    approximate: at?.approximate ?? false,
    marker,
    markers,
    text,
    html,
    evidence: evidence.map(({ url, kind, title }) => ({ url, kind, title })),
    line,
  };
}

function measureData(measure: Measure): Record<string, unknown> {
  const { text, done, dropped, owner, owners, due, doneOn, kind, priority, issue, theme } = measure;
  const { stateFrom, stateOf, line } = measure;
  return {
    text,
    done,
    dropped,
    owner,
    owners,
    due,
    doneOn,
    kind,
    priority,
    issue,
    theme,
    stateFrom,
    stateOf,
    line,
  };
}
