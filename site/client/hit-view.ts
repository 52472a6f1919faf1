import { element } from "./element.ts";
import { excerpt } from "./excerpt.ts";
import type { HitData } from "./pagefind.ts";

/** A result: its title, its facts, and where in the text the words are. */
export function hitView({ url, content, meta, weighted_locations }: HitData): HTMLLIElement {
  const facts = [meta.severity, meta.kind, meta.status].filter((fact) => fact !== undefined);
  const parts = [
    ...facts.map((fact) => element("span", {}, fact)),
    ...(meta.date === undefined ? [] : [element("time", { datetime: meta.date }, meta.date)]),
    ...(meta.services === undefined ? [] : [element("span", {}, meta.services)]),
  ];
  return element(
    "li",
    { class: "search-result" },
    element("a", { class: "search-result-title", href: url }, meta.title ?? url),
    element("p", { class: "search-result-facts" }, ...parts),
    element(
      "p",
      { class: "search-result-excerpt" },
      ...excerpt(content, weighted_locations).map(({ text, isHit }) =>
        isHit ? element("mark", {}, text) : text,
      ),
    ),
  );
}
