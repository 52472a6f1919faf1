import type { VNode } from "preact";

/** Stands where nobody recorded a value. */
export function NotStated(): VNode {
  return <span class="not-stated">not stated</span>;
}
