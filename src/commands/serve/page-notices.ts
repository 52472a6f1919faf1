import { reportId } from "../../extract/report-id.ts";
import type { UnreadableReport } from "../../render/served-version.ts";
import type { Notice, Notices } from "../../render/serving-html.ts";
import type { CheckedReport } from "../../validate/check-report.ts";
import { type Finding, levelOf } from "../../validate/finding.ts";
import type { LoadedSite } from "../load-site.ts";

/** What is said on the pages of a library that is being written, and the files that have no page of a report. */
export interface PageNotices {
  readonly notices: Notices;
  readonly unreadable: readonly UnreadableReport[];
}

/** The pages that name what cannot be shown: the first one and the list of reports. */
const overviews = ["", "postmortems/"];

/**
 * The findings of each report for its own page. A file that cannot be read as a report has them on
 * its last readable version or, without one, on a page of its own; the overviews name it.
 */
export function pageNotices({ site, checked, left }: LoadedSite): PageNotices {
  const idByPath = new Map(site.postmortems.map(({ path, id }) => [path, id]));
  const notices = new Map<string, Notice[]>();
  const say = (page: string, said: readonly Notice[]): void => {
    if (said.length > 0) notices.set(page, [...(notices.get(page) ?? []), ...said]);
  };
  const unreadable: UnreadableReport[] = [];
  for (const { path, report, text, findings } of checked) {
    const id = idByPath.get(path);
    const isUnreadable = report === null || left.includes(path);
    // A draft that is not shown has no page.
    if (id === undefined && !isUnreadable) continue;
    const page = `postmortems/${id ?? report?.id ?? reportId(path, undefined)}/`;
    if (isUnreadable) {
      const notice = unreadableNotice({ path, findings }, site.url(page));
      for (const overview of overviews) say(overview, [notice]);
      if (id === undefined) unreadable.push({ page, path, text });
      else say(page, [{ level: "error", place: path, text: lastVersion }]);
    }
    say(page, findings.map(noticeOf));
  }
  return { notices, unreadable };
}

const lastVersion = "Cannot be read as a report as it is now. This is its last version that could be.";

function unreadableNotice(
  { path, findings }: Pick<CheckedReport, "path" | "findings">,
  href: string,
): Notice {
  const [first] = [...findings].sort((a, b) => Number(b.fatal) - Number(a.fatal));
  const said = first === undefined ? { place: path, text: "Cannot be read as a report" } : noticeOf(first);
  return { ...said, level: "error", href };
}

function noticeOf(finding: Finding): Notice {
  return {
    level: levels[levelOf(finding)],
    place: `${finding.file}:${finding.line ?? 1}`,
    text: finding.reason,
    note: finding.note,
    rule: finding.ruleId,
  };
}

const levels = { error: "error", warn: "warning", info: "advice" } as const;
