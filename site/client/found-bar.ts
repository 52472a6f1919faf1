import { element } from "./element.ts";
import { wordFinder } from "./found-words.ts";
import { markWords } from "./mark-words.ts";

/** Marks the words of a query in a report, with a bar to go from one to the next and to remove them. */
export function showFound(report: Element, query: string): void {
  const marks = markWords(report, wordFinder(query));
  if (marks.length === 0) return;
  const count = marks.length === 1 ? "1 place" : `${marks.length} places`;
  const status = element("span", { class: "found-count", role: "status" }, count);
  const previous = element("button", { type: "button", "aria-label": "Previous place" }, "↑");
  const next = element("button", { type: "button", "aria-label": "Next place" }, "↓");
  const remove = element("button", { type: "button" }, "Remove the marks");
  const words = element("span", { class: "found-words" }, `“${query}”`);
  const bar = element(
    "aside",
    { class: "found-bar", "aria-label": "Words that were searched for" },
    words,
    status,
    previous,
    next,
    remove,
  );

  let current = -1;
  const go = (step: number): void => {
    marks[current]?.removeAttribute("class");
    // The first step backwards leads to the last one.
    current = (Math.max(current, step < 0 ? 0 : -1) + step + marks.length) % marks.length;
    const mark = marks[current];
    for (let at = mark?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
    mark?.setAttribute("class", "is-current");
    mark?.scrollIntoView({ block: "center" });
    status.textContent = `${current + 1} of ${marks.length}`;
  };
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  remove.addEventListener("click", () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    bar.remove();
    history.replaceState(history.state, "", location.pathname + location.hash);
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  });
  // Before the content, so that it is met on the way there; where it shows is the style sheet's matter.
  document.querySelector("main")?.before(bar);
}
