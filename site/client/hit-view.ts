import { element } from "./element.ts";
import { excerpt } from "./excerpt.ts";
import type { WordFinder } from "./found-words.ts";
import { marked } from "./mark-words.ts";
import type { HitData } from "./pagefind.ts";
import { severityView } from "./severity-view.ts";

/** What results are shown with. */
export interface HitContext {
  /** The words that were looked up, "" for none: the report marks them. */
  readonly words: string;
  readonly finder: WordFinder;
  /** Names, the most severe first. */
  readonly severities: readonly string[];
}

/** A result: its title, its facts, and where in the text the words are. */
export function hitView(hit: HitData, { words, finder, severities }: HitContext): HTMLLIElement {
  const { url, content, meta, weighted_locations } = hit;
  const href = words === "" ? url : `${url}?${new URLSearchParams({ q: words })}`;
  const parts = excerpt(content, weighted_locations).map(({ text, isHit }) =>
    isHit ? element("mark", {}, text) : text,
  );
  return element(
    "li",
    { class: "search-result" },
    element("a", { class: "search-result-title", href }, ...marked(meta.title ?? url, finder)),
    element("p", { class: "search-result-facts" }, ...factViews(meta, severities)),
    ...(content === "" ? [] : [element("p", { class: "search-result-excerpt" }, ...parts)]),
  );
}

function factViews(meta: HitData["meta"], severities: readonly string[]): readonly HTMLElement[] {
  const { severity, date, services, kind, status } = meta;
  return [
    ...(severity === undefined ? [] : [severityView(severity, severities)]),
    ...(date === undefined ? [] : [element("time", { datetime: date }, dayText(date))]),
    ...[kind, status].flatMap((remark) =>
      remark === undefined ? [] : [element("span", { class: "remark" }, sentence(remark))],
    ),
    ...(services === undefined ? [] : [element("span", {}, services)]),
  ];
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "2024-05-12" as "12 May 2024", as on every other page. */
function dayText(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** "near-miss" as "Near miss". */
function sentence(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
