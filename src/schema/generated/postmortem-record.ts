// Generated from schema/postmortem.schema.json by `npm run generate`. Do not edit.

/**
 * A short name.
 */
export type Label = string;
/**
 * A handle or name.
 */
export type Person = string;
/**
 * Who wrote the report: handles or names.
 */
export type People = Person[];
/**
 * Who took part in the response: handles or names.
 */
export type People1 = Person[];
/**
 * Who reviewed the report: handles or names.
 */
export type People2 = Person[];
/**
 * Identifier of a report.
 */
export type Id = string;

/**
 * The record of one postmortem: its front matter and its sections together.
 */
export interface PostmortemRecord {
  /**
   * Version of this format; absent means 1.
   */
  version?: 1;
  /**
   * Identifier and URL of the report; absent means the file's name.
   */
  id?: string;
  /**
   * What happened, in one line.
   */
  title?: string;
  /**
   * One of the library's severities, or unknown.
   */
  severity?: "sev1" | "sev2" | "sev3" | "sev4" | "unknown";
  /**
   * What was hit; unknown where nobody recorded it.
   *
   * @minItems 1
   */
  services?: [Label, ...Label[]];
  /**
   * Contributing factors; unknown where nobody recorded them. Usual values: code, configuration, capacity, dependency, data, network, hardware, certificate, access, process, monitoring-gap, documentation.
   *
   * @minItems 1
   */
  causes?: [Label, ...Label[]];
  /**
   * When impact began.
   */
  started?: string;
  /**
   * When someone or something noticed; normally left to the timeline's marker.
   */
  detected?: string;
  /**
   * When somebody took it; normally left to the timeline's marker.
   */
  acknowledged?: string;
  /**
   * When it was called an incident; normally left to the timeline's marker.
   */
  declared?: string;
  /**
   * When impact ended; normally left to the timeline's marker.
   */
  mitigated?: string;
  /**
   * When normal operation was confirmed; normally left to the timeline's marker.
   */
  resolved?: string;
  /**
   * When the cause entered; normally left to the timeline's marker.
   */
  introduced?: string;
  /**
   * The day that bare times of the timeline belong to, where started does not say.
   */
  date?: string;
  /**
   * true while the incident lasts.
   */
  ongoing?: boolean;
  /**
   * IANA name or offset for times that carry none.
   */
  timezone?: string;
  /**
   * true where every moment of the report is approximate.
   */
  approximate?: boolean;
  /**
   * How far the report is; absent means published.
   */
  status?: "draft" | "in-review" | "published";
  /**
   * What is reported; absent means incident.
   */
  kind?: "incident" | "near-miss" | "drill" | "security";
  /**
   * Window of exposure of a security incident, apart from its impact.
   */
  exposure?: {
    /**
     * When exposure began.
     */
    from?: string;
    /**
     * When exposure ended.
     */
    until?: string;
  };
  /**
   * What set it off, kept apart from causes.
   */
  trigger?:
    | "deploy"
    | "configuration"
    | "traffic"
    | "dependency"
    | "hardware"
    | "expiry"
    | "maintenance"
    | "attack"
    | "other"
    | "unknown";
  /**
   * Who or what noticed first.
   */
  detection?: "monitoring" | "customer" | "employee" | "partner" | "other" | "unknown";
  /**
   * What ended the impact.
   */
  mitigation?:
    | "rollback"
    | "fix-forward"
    | "configuration"
    | "failover"
    | "scaling"
    | "restart"
    | "flag"
    | "self-healed"
    | "other"
    | "unknown";
  /**
   * What the incident did to users; each number as the author states it, with its unit.
   */
  impact?: {
    /**
     * The section Impact, in Markdown.
     */
    text?: string;
    /**
     * Share or number of users, e.g. 20%.
     */
    users?: string | number;
    /**
     * Share or number of requests.
     */
    requests?: string | number;
    /**
     * Revenue, with its currency.
     */
    revenue?: string | number;
    /**
     * What was lost, or none.
     */
    dataLoss?: string | number;
    /**
     * Share of the error budget that was spent.
     */
    errorBudget?: string | number;
  };
  authors?: People;
  participants?: People1;
  reviewers?: People2;
  /**
   * The day the report was published.
   */
  published?: string;
  /**
   * The day the report was last changed in substance.
   */
  updated?: string;
  /**
   * Further labels.
   */
  tags?: Label[];
  /**
   * Evidence and further reading.
   *
   * Items: A link.
   */
  links?: {
    /**
     * Where it leads: https, mailto or a relative path.
     */
    url: string;
    /**
     * What it is called.
     */
    title?: string;
    /**
     * What it is: dashboard, logs, alert, errors, chat, code, ticket, runbook, status, or another word. Absent: what its address tells.
     */
    kind?: string;
  }[];
  /**
   * Ids of other reports of this library.
   */
  related?: Id[];
  /**
   * Ids of the incident in other trackers.
   *
   * Items: An id elsewhere.
   */
  incidents?: (string | number)[];
  /**
   * Earlier ids of this report, which keep working.
   */
  aliases?: Id[];
  /**
   * What a public build may show; absent means internal.
   */
  visibility?: "public" | "internal";
  /**
   * Written by import: where the report came from.
   */
  imported?: {
    /**
     * The file it was read from.
     */
    from?: string;
    /**
     * The layout it was read with.
     */
    layout?: string;
  };
  /**
   * The section Summary, in Markdown.
   */
  summary?: string;
  /**
   * The section Symptoms, in Markdown.
   */
  symptoms?: string;
  /**
   * What happened when, in order.
   *
   * @minItems 1
   *
   * Items: One entry.
   */
  timeline?: [
    {
      /**
       * When it happened, or unknown.
       */
      at: string;
      /**
       * When it ended, for a range.
       */
      until?: string;
      /**
       * What the entry means for the incident: one marker or several.
       */
      marker?: string | unknown[];
      /**
       * What happened, in Markdown.
       */
      text: string;
    },
    ...{
      /**
       * When it happened, or unknown.
       */
      at: string;
      /**
       * When it ended, for a range.
       */
      until?: string;
      /**
       * What the entry means for the incident: one marker or several.
       */
      marker?: string | unknown[];
      /**
       * What happened, in Markdown.
       */
      text: string;
    }[]
  ];
  /**
   * The section Root cause, in Markdown.
   */
  rootCause?: string;
  /**
   * The section Resolution, in Markdown.
   */
  resolution?: string;
  /**
   * What is done so that it does not happen again, or hurts less.
   *
   * @minItems 1
   *
   * Items: One measure.
   */
  measures?: [
    {
      /**
       * What is to be done, in Markdown.
       */
      text: string;
      /**
       * true done, false open, null not stated.
       */
      done?: boolean | null;
      /**
       * The same as a word.
       */
      status?: "open" | "done" | "dropped";
      /**
       * The day it was done.
       */
      doneOn?: string;
      /**
       * Who sees to it: one handle or name.
       *
       * @minItems 1
       */
      owner?: string | [Person, ...Person[]];
      /**
       * The day it is due.
       */
      due?: string;
      /**
       * What it is for.
       */
      kind?: "investigate" | "mitigate" | "repair" | "detect" | "prevent" | "process";
      /**
       * Its priority, in the library's own words.
       */
      priority?: string | number;
      /**
       * Id or URL of its issue.
       */
      issue?: string | number;
      /**
       * The group it belongs to.
       */
      theme?: string;
    },
    ...{
      /**
       * What is to be done, in Markdown.
       */
      text: string;
      /**
       * true done, false open, null not stated.
       */
      done?: boolean | null;
      /**
       * The same as a word.
       */
      status?: "open" | "done" | "dropped";
      /**
       * The day it was done.
       */
      doneOn?: string;
      /**
       * Who sees to it: one handle or name.
       *
       * @minItems 1
       */
      owner?: string | [Person, ...Person[]];
      /**
       * The day it is due.
       */
      due?: string;
      /**
       * What it is for.
       */
      kind?: "investigate" | "mitigate" | "repair" | "detect" | "prevent" | "process";
      /**
       * Its priority, in the library's own words.
       */
      priority?: string | number;
      /**
       * Id or URL of its issue.
       */
      issue?: string | number;
      /**
       * The group it belongs to.
       */
      theme?: string;
    }[]
  ];
  /**
   * The section Lessons, in Markdown.
   */
  lessons?: string;
}
