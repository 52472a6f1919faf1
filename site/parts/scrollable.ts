/** A whole tag with its attributes, so that a ">" or "<" inside an attribute's quotes is no tag of its own. */
const TAG = /<\/?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * Lets wide tables and code of sanitised HTML scroll in a box of their own that a keyboard reaches too.
 * Only tags without attributes of their own are touched.
 */
export function scrollable(html: string): string {
  // A header cell without text is no header.
  return html.replaceAll("<th></th>", "<td></td>").replace(TAG, (tag) => {
    switch (tag) {
      case "<table>":
        return '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>';
      case "</table>":
        return "</table></div>";
      case "<pre>":
        return '<pre tabindex="0">';
      default:
        return tag;
    }
  });
}
