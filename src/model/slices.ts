import { slug } from "../slug.ts";
import type { Library } from "./library.ts";
import type { Postmortem } from "./postmortem.ts";

/** By what a library can be cut; also the first part of a slice's URL. */
export const sliceKinds = ["services", "causes", "severities", "tags", "years"] as const;

/** One of the ways to cut a library. */
export type SliceKind = (typeof sliceKinds)[number];

/** All reports with one service, cause, severity, tag or year, in the library's order. */
export interface LibrarySlice {
  /** The last part of its URL, e.g. "checkout". */
  readonly slug: string;
  /** The first name that has this slug. */
  readonly name: string;
  readonly postmortems: readonly Postmortem[];
}

/** The slices of one kind, by slug; names that make one slug are one slice. */
export function slicesByKind(kind: SliceKind, { postmortems }: Library): LibrarySlice[] {
  const slices = new Map<string, { slug: string; name: string; postmortems: Postmortem[] }>();
  for (const postmortem of postmortems) {
    for (const name of namesOf(kind, postmortem)) {
      const key = slug(name);
      const slice = slices.get(key) ?? { slug: key, name, postmortems: [] };
      if (slice.postmortems.at(-1) !== postmortem) slice.postmortems.push(postmortem);
      slices.set(key, slice);
    }
  }
  return [...slices.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function namesOf(kind: SliceKind, postmortem: Postmortem): readonly string[] {
  const { services, causes, severity, tags, moments } = postmortem;
  switch (kind) {
    case "services":
      return services.filter((name) => name !== "unknown");
    case "causes":
      return causes.filter((name) => name !== "unknown");
    case "severities":
      return severity === null || severity === "unknown" ? [] : [severity];
    case "tags":
      return tags;
    case "years": {
      const at = moments.started ?? moments.detected ?? moments.resolved;
      return at === null ? [] : [at.at.slice(0, 4)];
    }
  }
}
