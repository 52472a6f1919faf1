import type { BuiltLibrary } from "../model/build-library.ts";
import { nearest } from "../nearest.ts";

/** What is to be said about `site.featured`: the ids that are no report of the site. */
export function featuredRemarks({ library, stubs }: BuiltLibrary): readonly string[] {
  const ids = library.postmortems.map(({ id }) => id);
  return library.config.site.featured
    .filter((id) => !ids.includes(id))
    .map((id) => {
      if (stubs.some((stub) => stub.id === id)) return `site.featured names ${id}, which is a draft.`;
      const like = nearest(id, ids);
      const hint = like === undefined ? "" : ` Did you mean ${like}?`;
      return `site.featured names ${id}, which is no report of this site.${hint}`;
    });
}
