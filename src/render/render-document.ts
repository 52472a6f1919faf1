import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { showCode } from "./code-blocks.ts";

/** A page's HTML from its `<html>` element; everything in it is escaped unless a component says otherwise, and code is highlighted. */
export function renderDocument(html: VNode): string {
  const text = `<!doctype html>\n${showCode(renderToString(html))}\n`;
  // The text is a tree of thousands of pieces until somebody looks into it. Looking makes it one flat
  // string now: kept as trees until they are written, a thousand pages take twice the time and memory.
  text.charCodeAt(0);
  return text;
}
