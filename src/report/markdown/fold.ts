/** Markdown that a reader opens with a click; "" where there is nothing to fold. `title` is ours. */
export function fold(title: string, markdown: string): string {
  return markdown === "" ? "" : `<details>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
