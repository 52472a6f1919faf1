/** Lines to be said on a page, by the page's path below the base. */
export type Notices = ReadonlyMap<string, readonly string[]>;

/** A page that reloads when the site was built again; a script of the same server, as its policy wants. */
export function withReloading(html: string, script: string): string {
  return html.replace("</head>", `<script type="module" src="${script}"></script></head>`);
}

/** A page that begins its main part with what is to be said about it. */
export function withNotices(html: string, lines: readonly string[]): string {
  if (lines.length === 0) return html;
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join("");
  const notices = `<aside class="notices" aria-label="Findings"><ul>${items}</ul></aside>`;
  // A function, since "$" in a text would be read as a pattern.
  return html.replace(/<main\b[^>]*>/, (main) => main + notices);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
