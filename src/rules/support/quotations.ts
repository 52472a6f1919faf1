/** Quoted words: “…”, „…“, «…», "…", ‘…’ and '…'. An apostrophe stands behind a letter and opens nothing. */
const quotations =
  /“[^“”]{1,400}”|„[^„“”]{1,400}[“”]|«[^«»]{1,400}»|(?<![\p{L}\p{N}])"[^"]{1,400}"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])['‘][^'‘’\n]{1,200}['’](?![\p{L}\p{N}])/gu;

/** A text with every character that is quoted replaced by U+FFFC, so that places stay what they were. */
export function withoutQuotations(text: string): string {
  return text.replace(quotations, (quotation) => "\uFFFC".repeat(quotation.length));
}
