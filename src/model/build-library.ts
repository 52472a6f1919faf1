import { dirname, posix } from "node:path";
import type { Config } from "../config/config.ts";
import { decoded } from "../decoded.ts";
import type { Report } from "../extract/report.ts";
import { buildPostmortem } from "./build-postmortem.ts";
import type { Library } from "./library.ts";
import type { Postmortem } from "./postmortem.ts";
import type { BuildReport } from "./remember-built.ts";
import { type Stub, stubOf } from "./stub.ts";

/**
 * How reports that are not published are built: not at all; those in review whole and drafts as
 * stubs; or all of them whole, for those who write them.
 */
export type DraftsShown = "none" | "stubs" | "whole";

/** A library, and the files beside reports that their pages show. */
export interface BuiltLibrary {
  readonly library: Library;
  /** Drafts shown as stubs, apart from the library: so no figure or index sees them. By id. */
  readonly stubs: readonly Stub[];
  /** Path in the site to path in the library, both with "/". */
  readonly attachments: ReadonlyMap<string, string>;
  /** Reports of which too little was understood for a page. */
  readonly left: readonly string[];
}

/** Builds the model of a whole library from its reports. */
export function buildLibrary(
  reports: readonly Report[],
  options: { readonly config: Config; readonly asOf: string; readonly drafts: DraftsShown },
  build: BuildReport = buildPostmortem,
): BuiltLibrary {
  const { config, asOf, drafts } = options;
  const idByPath = new Map(reports.map((report) => [report.path, report.id]));
  const attachments = new Map<string, string>();
  const left: string[] = [];
  const postmortems: Postmortem[] = [];
  const stubs: Stub[] = [];
  const seen = new Set<string>();
  for (const report of reports) {
    if (drafts === "none" && report.status !== "published") continue;
    const isStub = drafts === "stubs" && report.status === "draft";
    const resolve = (url: string): string => resolveLink(url, report, idByPath, attachments);
    const isTaken = seen.has(report.id.toLowerCase());
    seen.add(report.id.toLowerCase());
    const stub = isTaken || !isStub ? null : stubOf(report, asOf);
    const postmortem = isTaken || isStub ? null : build(report, { config, asOf, resolve });
    if (stub !== null) stubs.push(stub);
    else if (postmortem !== null) postmortems.push(postmortem);
    else left.push(report.path);
  }
  const library = { config, asOf, postmortems: postmortems.sort(newestFirst) };
  return { library, stubs: stubs.sort((a, b) => (a.id < b.id ? -1 : 1)), attachments, left };
}

/** Links between reports lead to their pages, other local links to copies beside the page. */
function resolveLink(
  url: string,
  report: Report,
  idByPath: ReadonlyMap<string, string>,
  attachments: Map<string, string>,
): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(url) || url === "") return url;
  const [, path = "", suffix = ""] = /^([^#?]*)(.*)$/.exec(url) ?? [];
  const target = posix.normalize(posix.join(dirname(report.path), decoded(path)));
  // A link that leaves the library leads nowhere on a page.
  if (target.startsWith("..")) return url;
  const id = idByPath.get(target);
  if (id !== undefined) return `../${encodeURIComponent(id)}/${suffix}`;
  if (/\.(?:md|markdown)$/i.test(target) || target.endsWith("/")) return url;
  const name = `files/${target.replace(/^postmortems\//, "")}`;
  attachments.set(`postmortems/${report.id}/${name}`, target);
  return name.split("/").map(encodeURIComponent).join("/") + suffix;
}

/** Newest first by started, else detected, else resolved; undated last; then by id. */
function newestFirst(a: Postmortem, b: Postmortem): number {
  const left = whenOf(a);
  const right = whenOf(b);
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function whenOf({ moments }: Postmortem): string {
  return (moments.started ?? moments.detected ?? moments.resolved)?.at ?? "";
}
