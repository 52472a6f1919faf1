import { posix } from "node:path";
import { lessonGroups } from "../extract/lesson-groups.ts";
import type { Report } from "../extract/report.ts";
import { plainText } from "../parse/plain-text.ts";
import type { LessonGroup, Lessons, Prose } from "./postmortem.ts";
import type { ResolveUrl } from "./prepare-markdown.ts";
import { renderHtml } from "./render-html.ts";

/**
 * The lessons of a report by group, for a page that shows those of many reports: ids are unique
 * across reports, and links that are relative to the report's page lead there from /lessons/.
 */
export function buildLessons(report: Report, resolve: ResolveUrl): Lessons {
  const lessons: Record<LessonGroup, Prose[]> = { well: [], wrong: [], lucky: [], other: [] };
  for (const [index, { group, nodes }] of lessonGroups(report.parts.get("lessons") ?? []).entries()) {
    const html = renderHtml(nodes, {
      definitions: report.definitions,
      prefix: `${report.id}-l${index + 1}`,
      resolve: (url) => fromLessons(resolve(url), report.id),
    });
    lessons[group].push({ text: plainText(nodes), html });
  }
  return lessons;
}

function fromLessons(url: string, id: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) return url;
  return posix.join("../postmortems", id, "/", url);
}
