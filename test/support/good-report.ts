/**
 * The smallest report that passes every rule. Fixtures and tests change one thing in it, so that a
 * finding has one reason.
 */
export const goodReport = `---
title: Parcel labels came out blank
severity: sev3
services: [labels]
causes: [code]
impact: { users: 40 shops }
started: 2024-03-04 09:10
timezone: Europe/Oslo
---

## Summary

The label service sent empty pages to the printers.

## Timeline

- 09:14 **Detected** — A shop calls.
- 09:20 **Acknowledged** — Mira takes the call.
- 09:45 **Mitigated, Resolved** — The old release prints again.

## Root cause

The new image lacked a font.

## Measures

- [x] Print a test page in every release (owner: @labels; kind: prevent; due: 2024-04-01; issue: LAB-7)
`;

/** The good report with one text replaced by another, which must occur in it exactly once. */
export function goodReportWith(text: string, replacement: string): string {
  const parts = goodReport.split(text);
  if (parts.length !== 2) throw new Error(`“${text}” occurs ${parts.length - 1} times in the good report`);
  return parts.join(replacement);
}
