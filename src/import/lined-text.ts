/** Text that is put together from pieces, and which line of the original each of its lines came from. */
export class LinedText {
  readonly #lines: { text: string; from: number }[] = [];

  /** Adds a block, with an empty line before it; `from` is the original's line of its first line. */
  add(text: string, from: number, spaced = true): void {
    if (spaced && this.#lines.length > 0 && this.#lines.at(-1)?.text !== "")
      this.#lines.push({ text: "", from: 0 });
    text.split("\n").forEach((line, index) => {
      this.#lines.push({ text: line.trimEnd() === "" ? "" : line, from: from === 0 ? 0 : from + index });
    });
  }

  get text(): string {
    return `${this.#lines.map(({ text }) => text).join("\n")}\n`;
  }

  get lines(): readonly number[] {
    return this.#lines.map(({ from }) => from);
  }
}
