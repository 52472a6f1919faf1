import type { UnreadableData } from "../../src/render/page-module.ts";
import { renderDocument } from "../../src/render/render-document.ts";
import { Layout } from "../parts/layout.tsx";

/** The page of a file that is no report as it is now: its text, with the numbers of its lines. */
export const render = ({ site, page, path, text }: UnreadableData): string =>
  renderDocument(
    <Layout site={site} title={path} description={`${path} could not be read as a report.`} path={page}>
      <div class="opening">
        <h1>{path}</h1>
        <p class="lede">This file could not be read as a report. Its page comes as soon as that is mended.</p>
      </div>
      {text === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to do so by keyboard.
        <pre class="source" tabIndex={0}>
          <code>{numbered(text)}</code>
        </pre>
      )}
    </Layout>,
  );

function numbered(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}`).join("\n");
}
