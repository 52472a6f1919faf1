/**
 * The template of a report: what is asked stands in comments, so that a prompt nobody answered is
 * an empty section and never a sentence of the report. Severities are the library's ids.
 */
export function reportTemplate(severities: readonly string[]): string {
  return `---
title: ""
status: draft # in-review, published
severity: unknown # ${severities.join(", ")}
services: unknown # a list of what was hit: [checkout, orders]
causes: unknown # a list: [code, configuration, capacity, dependency, data, network, process, …]
trigger: unknown # deploy, configuration, traffic, dependency, hardware, expiry, maintenance, attack, other
detection: unknown # who noticed first: monitoring, customer, employee, partner, other
mitigation: unknown # rollback, fix-forward, configuration, failover, scaling, restart, flag, self-healed, other
started: unknown # when impact began: day, time, and the zone if it is not the library's
authors: [] # quote handles: ["@you"]
---
${body}`;
}

const body = `
## Summary

<!-- In two or three sentences, for someone who was not there: what broke, for whom, for how long, what ended it? -->

## Impact

<!-- Who was hit, and how much? A number with its unit: users, requests, orders, money, error budget. Any data lost? -->

## Symptoms

<!-- Logs: paste error lines and alert names as they were. Somebody will search for them. -->

<!-- Dashboards: which graph showed it, and since when? Link it, or keep a picture beside this file. -->

## Timeline

<!-- One item an event; markers give the durations, \`unknown\` may stand for a time. For example:
- 13:30 **Started** — The release reaches the first customers.
- 13:32 **Detected** — The alert on failed connections fires.
- 13:40–14:00 **False lead** — We suspect the database and restart it.
- 14:30 **Mitigated, Resolved** — The release is rolled back; checkouts succeed again.
Also: Introduced, Acknowledged, Declared, Escalated. -->

<!-- Communication: when did the team, stakeholders and users learn of it, and of what is done? Mark it **Communicated**. -->

## Root cause

<!-- Changes: what was merged, released or configured shortly before? Look at deployment scripts and infrastructure too. -->

<!-- Factors: what had to come together, and why did it make sense at the time? Ask how, not who. -->

<!-- Gaps: which test, review or alert could have caught it and did not? -->

## Resolution

<!-- Service restored: what ended the impact first — rollback, failover, restart? By itself or by hand? -->

<!-- Fix: who worked on it together, what was changed, and where was it tested before it went out? -->

<!-- Release of the fix: at once, or in steps to a few first (canary)? What was watched meanwhile? -->

## Measures

<!-- Each with one owner and a day. For example:
- [ ] Alert on failed connections per service (owner: @sre; kind: detect; due: 2024-06-15; issue: ORD-88)
Kinds: investigate, mitigate, repair, detect, prevent, process. -->

<!-- Process: which test belongs into the pipeline, which step into a checklist or runbook? -->

<!-- Monitoring: which alert or health check would have told sooner? Could it trigger the rollback by itself? -->

## Lessons

<!-- Debrief: when was this talked over, with whom? Link the notes. Has it happened before? Name it in \`related:\`. -->

### What went well

<!-- What limited the damage? -->

### What went wrong

<!-- What made it worse or slower than it had to be, and what surprised you? -->

### Where we got lucky

<!-- What could as well have gone the other way? -->
`;
