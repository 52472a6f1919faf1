/** The report that `init` writes: short, whole, and made up. */
export const exampleReport = `---
title: "Example: reports could not be printed"
severity: sev3
services: [printing]
causes: [configuration, monitoring-gap]
trigger: configuration
detection: employee
mitigation: rollback
timezone: UTC
started: 2024-05-12 09:10
impact: { users: 40 }
authors: [facilities]
---

## Summary

A new default tray sent every page to a drawer that is empty on Sundays. Nobody in the office could print until the
setting was put back. This report is an example: delete it once you have one of your own.

## Impact

40 people could not print; nothing that had been sent was lost.

## Timeline

- 09:10 **Started** — The new printer settings arrive on every machine.
- 09:25 **Detected** — Two people ask in the chat whether the printer is broken.
- 09:30 **Acknowledged** — Facilities has a look.
- 09:35–09:50 **False lead** — We suspect the network and restart the switch. Nothing changes.
- 09:55 — The queue shows "tray 3 empty" for every job.
- 10:05 **Mitigated** — The default tray is set back, and the first pages come out.
- 10:20 **Resolved** — The queue is empty.

## Root cause

The settings were tested on a weekday, when all trays are filled. Nothing watches the queue for jobs that wait.

## Resolution

The old setting was restored from the management console.

## Measures

- [x] Set the default tray per building (owner: @facilities; kind: prevent; done: 2024-05-14)
- [x] Alert when more than ten jobs wait for a tray (owner: @facilities; kind: detect; done: 2024-06-03)

## Lessons

### What went well

The old settings could be restored with one click.

### What went wrong

For a quarter of an hour everybody thought that it was only their machine.

### Where we got lucky

It was a Sunday.
`;
