/** A comment in raw HTML: its range in the HTML, and what it says. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds the comments of raw HTML, in one pass; one that is never closed is none. */
export function findComments(html: string): readonly HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = html.indexOf("<!--"); start !== -1; ) {
    const close = html.indexOf("-->", start + 4);
    if (close === -1) break;
    comments.push({ start, end: close + 3, text: html.slice(start + 4, close) });
    start = html.indexOf("<!--", close + 3);
  }
  return comments;
}

/** Raw HTML without its comments. */
export function withoutComments(html: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of findComments(html)) {
    rest += html.slice(from, start);
    from = end;
  }
  return rest + html.slice(from);
}
