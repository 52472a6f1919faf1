import type { Library } from "./library.ts";
import { type Standing, standings } from "./measure-standing.ts";
import type { Measure, Postmortem } from "./postmortem.ts";

/** A measure in the register: where it comes from and where it stands. */
export interface RegisterEntry extends Standing {
  readonly measure: Measure;
  readonly postmortem: Postmortem;
}

/** All measures of a library in the order of its reports. */
export function register(library: Library): readonly RegisterEntry[] {
  return library.postmortems.flatMap((postmortem) => {
    const known = standings(postmortem, library);
    return postmortem.measures.flatMap((measure, index) => {
      const standing = known[index];
      return standing === undefined ? [] : [{ measure, postmortem, ...standing }];
    });
  });
}
