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
  const label = "Words that were searched for";
  const bar = element(
    "aside",
    { class: "found-bar", "aria-label": label },
    words,
    status,
    previous,
    next,
    remove,
  );
  const go = walk(marks, (position) => {
    status.textContent = `${position} of ${marks.length}`;
  });
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  remove.addEventListener("click", () => {
    forget(marks);
    bar.remove();
  });
  // Before the content, so that it is met on the way there; where it shows is the style sheet's matter.
  document.querySelector("main")?.before(bar);
}

/** Goes a step along the marks, round and round. */
function walk(marks: readonly HTMLElement[], tell: (position: number) => void): (step: 1 | -1) => void {
  let current = -1;
  return (step) => {
    marks[current]?.removeAttribute("class");
    // The first step backwards leads to the last one.
    current =
      current === -1 && step === -1 ? marks.length - 1 : (current + step + marks.length) % marks.length;
    const mark = marks[current];
    for (let fold = mark?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    mark?.setAttribute("class", "is-current");
    mark?.scrollIntoView({ block: "center" });
    tell(current + 1);
  };
}

/** Takes the marks out of the text, and the words out of the address. */
function forget(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  history.replaceState(history.state, "", location.pathname + location.hash);
  document.querySelector("main")?.focus({ preventScroll: true });
}
