import type { VNode } from "preact";
import { scrollable } from "./scrollable.ts";

/** Sanitised HTML of a report's prose; the only place where HTML is not built from components. */
export function Html({ html, class: name }: { html: string; class?: string }): VNode {
  return <div class={name ?? "prose"} dangerouslySetInnerHTML={{ __html: scrollable(html) }} />;
}
