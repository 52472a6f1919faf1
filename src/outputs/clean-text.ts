/** Control characters but for tab and line ends, halves of surrogate pairs, and what no XML may hold. */
const unwritable = /[^\t\n\r\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu;

/** Text with a replacement character in place of each that not every format can hold. */
export function cleanText(text: string): string {
  return text.replace(unwritable, "\ufffd");
}

/** The same in one line: every run of white space is one space, none at the ends. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
