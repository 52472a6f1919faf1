import { describe, expect, test } from "vitest";
import { sectionLookup } from "../../src/extract/section-names.ts";

const lookup = sectionLookup({});

describe("headings of well-known templates", () => {
  test.each([
    // Google's SRE books
    ["Summary", "summary"],
    ["Impact", "impact"],
    ["Root Causes", "rootCause"],
    ["Resolution", "resolution"],
    ["Action Items", "measures"],
    ["Lessons Learned", "lessons"],
    ["What went well", "lessons"],
    ["What went wrong", "lessons"],
    ["Where we got lucky", "lessons"],
    ["Timeline", "timeline"],
    ["Executive Summary", "summary"],
    ["Recovery Efforts", "resolution"],
    // A teaching example of 2016 that many copied
    ["Issue Summary", "summary"],
    ["Root Cause and Resolution", "rootCause resolution"],
    ["Corrective and Preventative Measures", "measures"],
    // Atlassian
    ["Incident summary", "summary"],
    ["Fault", "rootCause"],
    ["User impact", "impact"],
    ["Customer impact", "impact"],
    ["Recovery", "resolution"],
    ["Five whys", "rootCause"],
    ["Root cause", "rootCause"],
    ["Corrective actions", "measures"],
    ["Lessons learned", "lessons"],
    // PagerDuty
    ["Overview", "summary"],
    ["What Happened", "summary"],
    ["Contributing Factors", "rootCause"],
    ["What Went Well?", "lessons"],
    // Correction of error
    ["Incident Timeline", "timeline"],
    ["5 Whys", "rootCause"],
    ["Action items", "measures"],
    // Howie and others that learn from incidents
    ["Contributors and Enablers", "rootCause"],
    ["Mitigators", "resolution"],
    ["Narrative timeline", "timeline"],
    // Reports in public repositories
    ["TL;DR", "summary"],
    ["Chronology", "timeline"],
    ["Timeline of events", "timeline"],
    ["Root cause analysis", "rootCause"],
    ["Contributing factor(s)", "rootCause"],
    ["Next steps", "measures"],
    ["Follow-up", "measures"],
    ["Follow-ups", "measures"],
    ["Takeaways", "lessons"],
    ["Learnings", "lessons"],
    ["Symptoms", "symptoms"],
    ["How we fixed it", "resolution"],
    ["Remediation", "resolution"],
    ["Mitigation", "resolution"],
    ["Business impact", "impact"],
    // Status pages and books
    ["Timeline(all times in Pacific Time)", "timeline"],
    ["Resolution and recovery", "resolution"],
    ["Root cause and mitigation", "rootCause resolution"],
    ["Mitigation & Resolution", "resolution"],
    ["What caused the incident?", "rootCause"],
    ["Action Items & Followups", "measures"],
    ["Lessons Learnt", "lessons"],
    ["Where did we get lucky", "lessons"],
    ["What could have gone better?", "lessons"],
    ["Affected users", "impact"],
    [":seedling: Blameless root cause", "rootCause"],
    [":mag_right: Five Why's", "rootCause"],
    [":ballot_box_with_check: Follow-up tasks", "measures"],
    [":woman_gesturing_ok: Recovery", "resolution"],
  ])("%s", (heading, names) => {
    expect(lookup(heading).join(" ")).toBe(names);
  });
});

describe("headings of well-known templates that are not known yet", () => {
  test.each([
    // Google's SRE workbook
    ["Root Causes and Trigger", "rootCause"],
    // PagerDuty
    ["What Didn't Go So Well?", "lessons"],
    // Kehoe
    ["What went badly", "lessons"],
    // Azure
    ["Summary of impact", "impact"],
    // Limoncelli
    ["Recommendations", "measures"],
  ])("%s", (heading, names) => {
    expect(lookup(heading).join(" ")).toBe(names);
  });
});

describe("what a heading is written with does not matter", () => {
  test.each([
    ["case", "ROOT CAUSE", "rootCause"],
    ["a colon", "Summary:", "summary"],
    ["several colons", "Summary ::", "summary"],
    ["hashes", "Summary ##", "summary"],
    ["emphasis", "**Root** _cause_", "rootCause"],
    ["an emoji", "🔥 Impact", "impact"],
    ["an emoji of several code points", "👩‍🚒 Impact ✔️", "impact"],
    ["a flag", "🇪🇺 Impact", "impact"],
    ["an emoji's short name", ":fire: Impact", "impact"],
    ["a number", "3. Timeline", "timeline"],
    ["a number and a parenthesis", "3) Timeline", "timeline"],
    ["spaces", "  Root   cause ", "rootCause"],
    ["a curly apostrophe", "What didn’t go well", "lessons"],
    ["an ampersand", "Corrective & Preventative Measures", "measures"],
    ["a question mark", "What happened?", "summary"],
    ["a zone", "Timeline (UTC)", "timeline"],
    ["words in parentheses", "Timeline (all times in CET)", "timeline"],
  ])("%s", (_, heading, names) => {
    expect(lookup(heading).join(" ")).toBe(names);
  });
});

// The keycap's digit stays behind.
test("a keycap does not matter either", () => {
  expect(lookup("1️⃣ Summary")).toEqual(["summary"]);
});

describe("combined headings stand for each of their sections", () => {
  test.each([
    ["Root cause and resolution", "rootCause resolution"],
    ["Root Cause & Resolution", "rootCause resolution"],
    ["Root cause / Fix", "rootCause resolution"],
    ["Summary and impact", "summary impact"],
    ["Impact, Symptoms", "impact symptoms"],
    ["Action items and lessons learned", "measures lessons"],
  ])("%s", (heading, names) => {
    expect(lookup(heading).join(" ")).toBe(names);
  });

  test.each([
    ["two names of one section", "Root cause and contributing factors", "rootCause"],
    ["two names of one section, with a slash", "Root cause / contributing factors", "rootCause"],
  ])("%s", (_, heading, names) => {
    expect(lookup(heading).join(" ")).toBe(names);
  });
});

test.each([
  "Background",
  "Glossary",
  "Appendix",
  "Impact on our mood over the years",
  "Timelines of the past",
  "Root",
  "",
  "and",
  "Summary and glossary",
  "constructor",
  "__proto__",
  "toString",
])("“%s” is no section that we know", (heading) => {
  expect(lookup(heading)).toEqual([]);
});

describe("a library's own names", () => {
  const german = sectionLookup({
    summary: ["Zusammenfassung"],
    rootCause: ["Ursache", "Grundursache"],
    resolution: ["Behebung"],
    measures: ["Maßnahmen"],
    timeline: ["*Zeitlicher* Ablauf:"],
    impact: ["Overview"],
  });

  test.each([
    ["Zusammenfassung", "summary"],
    ["URSACHE:", "rootCause"],
    ["Maßnahmen", "measures"],
    ["Zeitlicher Ablauf", "timeline"],
    ["Ursache / Behebung", "rootCause resolution"],
    ["Summary", "summary"],
  ])("%s", (heading, names) => {
    expect(german(heading).join(" ")).toBe(names);
  });

  test("win over ours", () => {
    expect(german("Overview")).toEqual(["impact"]);
  });
});
