/** A small document as a team writes it, which every importer should understand. */
export const kettleOutage = `# Kettle service outage

Author: Ines Varga
Severity: sev2

## Summary

On 12 March 2024 no kettle could be switched on from the app for an hour.

## Timeline

All times in UTC.

- 09:00 Outage started: a certificate expired
- 09:12 Alert fires, Ines looks at it
- 10:00 Resolved: the certificate is renewed

## Root cause

Nobody was told that the certificate would expire.

## Action items

- [ ] Warn thirty days before a certificate expires (@ines)
- [x] Renew by itself (@tomas)
`;

/** The same with another title and further text. */
export function kettleOutageWith(title: string, more = ""): string {
  return kettleOutage.replace("Kettle service outage", title) + more;
}

/** What tells how something is done. */
export const guide = `# How to write a postmortem

You should always begin with a summary. Every report must have a timeline. Make sure that
times carry their zone, and never blame anybody. Ask for a review when you are done.
`;

/** A page of six documents that contradict themselves, and one that tells of nothing. */
export const folder: Readonly<Record<string, string>> = {
  "2024/end-before-start.md": `# Pump telemetry outage

**Start:** 2024-03-12 15:30 UTC
**End:** 2024-03-12 14:45 UTC

## Summary

The pumps sent nothing.

## Root cause

A queue was full.

## Timeline

- 15:31 UTC Alert fires
- 15:40 UTC Queue emptied by hand
`,
  "2024/long-hours.md": `# Orchard search outage

## Summary

The outage lasted 35 hours and 36 minutes.

**Start:** 2024-05-02 08:00 UTC
**End:** 2024-05-04 13:36 UTC

## Root cause

The index was built from an empty table.
`,
  "2024/out-of-order.md": `# Label printer outage

**Date:** 2024-06-03

## Timeline

- 10:00 UTC Printer stops
- 10:30 UTC Restarted twice
- 10:20 UTC Ines replaces the cable
- 11:00 UTC Resolved: it prints again

## Root cause

A broken cable.
`,
  "2024/title-and-times.md": `# 2024-01-27 Greenhouse heating failure

## Timeline

- 2024-06-02 10:00 UTC Heating fails
- 2024-06-02 11:00 UTC Support reports cold tomatoes
- 2024-06-02 12:00 UTC Resolved: the heating is repaired

## Root cause

The valve was stuck.
`,
  "2024/wrong-zone.md": `# Checkout outage

## Timeline

All times in PST.

- 2024-07-03 10:00 Checkout fails
- 2024-07-03 10:20 Rolled back
- 2024-07-03 10:30 Resolved: checkout works

## Root cause

A wrong connection string.
`,
  "fine.md": kettleOutage,
  "guide.md": guide,
};
