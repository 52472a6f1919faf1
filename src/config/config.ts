/** A severity of the library, from the most to the least severe. */
export interface Severity {
  readonly id: string; // e.g. "sev1"
  readonly name: string; // e.g. "Critical"; the id where none is given
  /** Record keys or section names that a report of this severity must have. */
  readonly requires: readonly string[];
}

/** A service of a closed list. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly aliases: readonly string[];
  readonly retired: boolean;
}

/** The level a rule reports at. */
export type Level = "off" | "info" | "warn" | "error";

/** The resolved configuration of a library: every default filled in. */
export interface Config {
  readonly title: string; // default "Postmortems"
  /** Zone of times that carry none and whose report names none; null = UTC with a warning. */
  readonly timezone: string | null;
  readonly repository: string | null; // e.g. "https://github.com/example/postmortems"
  readonly base: string; // "/" or "/sub/"
  readonly audience: "internal" | "public"; // default "internal"
  readonly severities: readonly Severity[]; // default sev1…sev4
  readonly services: readonly Service[] | null; // null = any text
  readonly causes: readonly string[] | null; // null = default vocabulary, open
  readonly tags: readonly string[] | null; // null = any text
  /** JSON Schemas of own front matter keys. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Further aliases of canonical section names. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly rules: Readonly<Record<string, Level>>;
  readonly ignore: readonly string[];
  readonly limits: { readonly fileBytes: number; readonly depth: number }; // 1 MiB, 100
  readonly trackers: readonly { readonly url: string; readonly name: string | null }[];
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Days in which measures should be done, by severity; default 15 for the highest, 30 for the next. */
  readonly serviceLevels: Readonly<Record<string, number>>;
  /** `state`: the export of a tracker, a path relative to the library's root. */
  readonly measures: { readonly state: string | null };
  readonly window: { readonly since: string | null; readonly until: string | null };
  readonly internal: {
    readonly sections: readonly string[];
    readonly fields: readonly string[];
    readonly hosts: readonly string[];
  };
  readonly allow: readonly string[];
  readonly site: {
    /** Scheme and host that the site is published at, e.g. "https://postmortems.example.com"; no slash at its end. */
    readonly url: string | null;
    /** Path of an image, relative to the library's root, as are all files here. */
    readonly logo: string | null;
    /** Colours such as "#0a5a63". */
    readonly accent: { readonly light: string; readonly dark: string } | null;
    readonly css: string | null;
    readonly footer: string | null;
    /** Ids of reports to read first. */
    readonly featured: readonly string[];
  };
}
