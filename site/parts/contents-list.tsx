import type { VNode } from "preact";
import type { ReportSection } from "./report-sections.ts";

/** Links to the sections of a report and to what the page adds. */
export function ContentsList({
  sections,
  more,
}: {
  sections: readonly ReportSection[];
  more: readonly { id: string; title: string }[];
}): VNode | null {
  const entries = [...sections.filter((section) => section.title !== ""), ...more];
  if (entries.length < 2) return null;
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
