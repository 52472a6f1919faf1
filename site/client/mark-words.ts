import { element } from "./element.ts";
import type { WordFinder } from "./found-words.ts";

// Text that is drawn, or that belongs to what one operates.
const untouched = "svg, script, style, button, select, textarea, .anchor, .hidden, pre.diagram";

/** Marks found words in the text of an element; the marks in their order. */
export function markWords(root: Element, find: WordFinder): readonly HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest(untouched) === null) texts.push(text);
  }
  return texts.flatMap((text) => markText(text, find(text.data)));
}

/** A text with its found words marked, to be put somewhere. */
export function marked(text: string, find: WordFinder): readonly Node[] {
  const holder = element("span", {}, text);
  markWords(holder, find);
  return [...holder.childNodes];
}

function markText(text: Text, stretches: readonly (readonly [number, number])[]): readonly HTMLElement[] {
  const marks: HTMLElement[] = [];
  // From the end, so that the positions before stay what they are.
  for (const [start, end] of [...stretches].reverse()) {
    const found = text.splitText(start);
    found.splitText(end - start);
    const mark = element("mark", {});
    found.replaceWith(mark);
    mark.append(found);
    marks.unshift(mark);
  }
  return marks;
}
