/** A label at the beginning of a text, and what follows it. */
export interface Label {
  readonly label: string;
  readonly rest: string;
  readonly bold: boolean;
}

const bold = /^\s*(\*\*\*|\*\*|__)\s*([^*_\n]{2,80}?)\s*(:?)\s*\1\s*(:?)[ \t]*/;
const italic = /^\s*([*_])([^*_\n]{2,60}?)(:?)\1(:?)[ \t]*/;
const plain = /^\s*([\p{L}][\p{L}\d '’/&(),.?!-]{1,60}?)\s*:(?!\/\/|\d|:)[ \t]*/u;

/**
 * The label that a text begins with: "**Impact:** x", "**Impact** x" (where bold stands alone on its
 * line), "_Impact_: x", "Impact: x". Null for others, so also for a clock time.
 */
export function leadingLabel(text: string): Label | null {
  const strong = bold.exec(text);
  if (strong !== null) {
    const rest = text.slice(strong[0].length);
    const marked = strong[3] !== "" || strong[4] !== "" || rest === "" || /^\s*\n/.test(rest);
    return marked ? { label: strong[2] ?? "", rest: rest.trimStart(), bold: true } : null;
  }
  const slanted = italic.exec(text);
  if (slanted !== null && (slanted[3] !== "" || slanted[4] !== "")) {
    return { label: slanted[2] ?? "", rest: text.slice(slanted[0].length).trimStart(), bold: true };
  }
  const match = plain.exec(text);
  return match === null ? null : { label: match[1] ?? "", rest: text.slice(match[0].length), bold: false };
}
