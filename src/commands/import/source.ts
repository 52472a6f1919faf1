/** A document to be imported. */
export interface Source {
  /** Where it is; null for standard input that nobody named. */
  readonly absolute: string | null;
  /** Whether its text comes from standard input. */
  readonly isTyped: boolean;
  /** Its path from the working directory, with "/", as messages name it. */
  readonly shown: string;
  /** The file's name without its extension; "" for standard input that nobody named. */
  readonly name: string;
  /** What `imported:` says of it: its path from the library's root, or its name where it lies outside. */
  readonly from: string;
  /** The folder that its links may lead into, absolute: its repository, or what was asked for. */
  readonly tree: string | null;
}

/** A file's name without the ending of Markdown, or of whatever else it is. */
export function stemOf(file: string): string {
  const name = file.replace(/^.*[\\/]/, "");
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,10}$/, "");
}
