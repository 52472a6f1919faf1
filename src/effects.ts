/** What one entry of a folder is; links are followed once to see what they point at. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  readonly isLink: boolean;
}

/** The part of the file system that Afterword touches. Paths are absolute. */
export interface FileSystem {
  /** Entries in no promised order; throws what node:fs throws. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  read(file: string): Promise<Uint8Array>;
  /** Size in bytes and what it is; null where there is nothing. */
  stat(path: string): Promise<{ readonly size: number; readonly kind: "file" | "folder" | "other" } | null>;
  /** Whether there is a file or folder; without waiting, for rules that look at many links. */
  exists(path: string): boolean;
  /** The path with every symbolic link resolved. */
  realPath(path: string): Promise<string>;
  /** Writes a file whole or not at all, with the folders above it. */
  write(file: string, content: string | Uint8Array): Promise<void>;
}

/** Everything a command does to the world outside it, so that tests can stand in for the world. */
export interface Effects {
  readonly files: FileSystem;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and remarks. */
  readonly remark: (text: string) => void;
  readonly now: () => Date;
  readonly folder: string; // the working directory
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Whether somebody can answer a prompt. */
  readonly interactive: boolean;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Runs a program in a folder; its output, or null where it ended with an error or is missing. */
  readonly execute: (program: string, args: readonly string[], folder: string) => Promise<Uint8Array | null>;
  /** Waits until somebody ends the program, with Ctrl-C or a signal. */
  readonly interrupted: () => Promise<void>;
}
