import type { Config } from "../config/config.ts";
import type { Postmortem } from "./postmortem.ts";

/** All postmortems of a library at one date. */
export interface Library {
  readonly config: Config;
  /** The day that decides what is overdue, e.g. "2026-11-21". */
  readonly asOf: string;
  /** Newest first by `started` (else `detected`, else `resolved`, undated last), then by id. */
  readonly postmortems: readonly Postmortem[];
}
