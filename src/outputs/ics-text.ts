import { cleanText } from "./clean-text.ts";

/** The longest line of a calendar in octets, its ending not counted (RFC 5545, 3.1). */
const longestLine = 75;

/** Any text as a property value of type TEXT. */
export function icsText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** Lines of a calendar as its file: folded without cutting a character in two, ended with CRLF. */
export function icsLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > longestLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}
