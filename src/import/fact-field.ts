import { plainHeading } from "../extract/section-names.ts";
import type { FactField } from "./fact.ts";

const fields: readonly (readonly [FactField, RegExp])[] = [
  [
    "started",
    /^(?:when did (?:it|this|the (?:incident|impact|outage|issue|problem)) (?:begin|start)|(?:incident|outage|impact|issue|disruption|event)? ?(?:start(?:ed|s)?|began|begin)(?: ?(?:time|date|at|on|datetime|timestamp|date and time|date\/time))?|start of (?:the )?(?:incident|outage|impact)|from|since|first malicious activity)$/,
  ],
  [
    "detected",
    /^(?:when (?:was|were) (?:it|this|we|the (?:incident|outage|issue|problem)) (?:first )?(?:noticed|detected|discovered|alerted)|(?:incident|issue|outage|time)? ?(?:detected|discovered|noticed)(?: (?:at|on|time))?|(?:detection|discovery) (?:time|date)|time (?:of|detected|to detection at))$/,
  ],
  ["acknowledged", /^(?:(?:incident )?acknowledged(?: (?:at|on))?|acknowledgement time)$/],
  ["declared", /^(?:(?:incident )?declared(?: (?:at|on))?|incident opened)$/],
  [
    "mitigated",
    /^(?:contained(?: (?:at|on))?|(?:incident|impact)? ?mitigated(?: (?:at|on))?|mitigation time|impact end(?:ed)?(?: time)?)$/,
  ],
  [
    "resolved",
    /^(?:when (?:was (?:it|this|the (?:incident|outage|issue|problem)) (?:over|resolved|fixed)|did (?:it|this|the (?:incident|impact|outage)) end)|(?:incident|outage|issue)? ?(?:end(?:ed|s)?|resolved|closed|recovered|fixed)(?: ?(?:time|date|at|on|datetime|timestamp|date and time|date\/time))?|resolution (?:time|date)|end of (?:the )?(?:incident|outage|impact)|(?:to|until))$/,
  ],
  [
    "date",
    /^(?:date|incident date|date of (?:the )?(?:incident|outage|event)|when|day|occurred(?: on)?|date and time|date\/time|event date|outage date)$/,
  ],
  [
    "severity",
    /^(?:severity|sev|severity level|incident severity|priority|impact level|incident level|level)$/,
  ],
  [
    "services",
    /^(?:services?|affected (?:services?|systems?|components?|products?)|(?:services?|systems?|components?|products?) (?:affected|impacted)|impacted (?:services?|systems?|components?|products?)|systems?|components?|products?)$/,
  ],
  [
    "authors",
    /^(?:authors?|lead author|who wrote this|(?:report )?(?:written|authored|prepared|compiled) by|incident review by|author\(s\)|report(?:ed)? (?:author|by)|postmortem (?:owner|author|lead)|post-mortem (?:owner|author|lead)|report owner|document owner|doc owner|owner|writer)$/,
  ],
  [
    "participants",
    /^(?:attendees?|at+endees?|participants?|responders?|incident responders?|people involved|team|response team|on-?call|incident commander|ic|incident lead|incident manager|scribe|comms|communications(?: lead)?|involved|who was involved|contributors?|involved parties|commander)$/,
  ],
  ["reviewers", /^(?:reviewed by|reviewers?|approved by|approvers?)$/],
  [
    "published",
    /^(?:published(?: (?:on|at))?|publication date|report date|date of (?:report|publication)|posted(?: on)?|post date|written on|created(?: (?:on|at))?|document date)$/,
  ],
  ["updated", /^(?:updated(?: (?:on|at))?|last (?:updated?|modified|edited)(?: (?:on|at))?|revised)$/],
  ["tags", /^(?:tags?|labels?|keywords?|categor(?:y|ies))$/],
  [
    "incidents",
    /^(?:incident (?:id|number|no|ref|reference|ticket|#)|id|ticket|tracking (?:id|issue)|incident|case|jira|issue|reference)$/,
  ],
  [
    "timezone",
    /^(?:time ?zone|zone(?: of all times)?|tz|times(?: are)?(?: in)?|all times(?: are)?(?: in)?)$/,
  ],
  ["trigger", /^(?:trigger|triggered by)$/],
  ["detection", /^(?:detection|detected by|detection (?:method|source)|how detected)$/],
  ["kind", /^(?:type|incident type|kind)$/],
  ["title", /^(?:title|incident (?:title|name)|name|subject)$/],
];

/** The key of the front matter that a label of a table, list or line stands for; null for another label. */
export function factField(label: string): FactField | null {
  const words = plainHeading(label).replace(/\s*\([^)]*\)$/, "");
  return fields.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
