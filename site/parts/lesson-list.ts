import type { Lessons, Postmortem, Prose } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";

/** The lessons of one group that a report states, as many as a page shows. */
export interface ReportLessons {
  readonly postmortem: Postmortem;
  readonly shown: readonly Prose[];
  /** How many more the report states. */
  readonly more: number;
}

/** The lessons of one group across a library. */
export interface LessonList {
  /** Lessons of all reports. */
  readonly total: number;
  /** Reports that state any. */
  readonly reports: number;
  /** The newest of them. */
  readonly newest: readonly ReportLessons[];
}

const MOST_REPORTS = 30;
const MOST_LESSONS = 5;

/** The lessons of a group, by report, newest first; bounded, so that the page stays light. */
export function lessonList(site: Site, group: keyof Lessons): LessonList {
  const stating = site.postmortems.filter(({ lessonGroups }) => lessonGroups[group].length > 0);
  return {
    total: stating.reduce((sum, { lessonGroups }) => sum + lessonGroups[group].length, 0),
    reports: stating.length,
    newest: stating.slice(0, MOST_REPORTS).map((postmortem) => {
      const lessons = postmortem.lessonGroups[group];
      return {
        postmortem,
        shown: lessons.slice(0, MOST_LESSONS),
        more: Math.max(0, lessons.length - MOST_LESSONS),
      };
    }),
  };
}
