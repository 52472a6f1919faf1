import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Plugin } from "unified";
import type { VFile } from "vfile";
import { openLibrary } from "./commands/open-library.ts";
import { nodeEffects } from "./node-effects.ts";
import { findReports, isReportPath } from "./read/find-reports.ts";
import { decodeReport } from "./read/read-report.ts";
import { makeChecker, runLibraryRules } from "./validate/check-library.ts";
import { type Checker, runRules, settle, understand } from "./validate/check-report.ts";
import { findSecrets } from "./validate/find-secrets.ts";
import type { Finding } from "./validate/finding.ts";
import { loadRules, type Rules } from "./validate/load-rules.ts";
import type { Subject } from "./validate/rule.ts";

/** What can be said in a configuration of remark. */
export interface RemarkOptions {
  /** The day that counts as today; default: today in UTC. */
  readonly asOf?: string;
}

/** The part of unified-engine's file set that is used: a completer runs when every file is read. */
interface FileSet {
  use(completer: (() => Promise<void>) & { pluginId?: string }): unknown;
}

interface Opened {
  readonly root: string;
  readonly checker: Checker;
  readonly rules: Rules;
  readonly ignore: readonly string[];
}

interface Seen {
  readonly file: VFile;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
}

/** What the files of one run share. */
interface Run {
  readonly opened: Promise<Opened>;
  readonly seen: Map<string, Seen>;
}

/** unified-engine attaches a plugin anew for each file; the file set is what they have in common. */
const runs = new WeakMap<FileSet, Run>();

/**
 * A unified plugin that runs the same rules as `afterword check`, so that remark-cli and editors
 * show them. Rules across reports run only where the file set holds the whole library: from a part
 * of it they would see reports missing that are not.
 */
const afterword: Plugin<[RemarkOptions?]> = function (this: unknown, ...args: unknown[]) {
  const options = (args[0] ?? {}) as RemarkOptions;
  const fileSet = args.find(isFileSet);
  const run = runOf(fileSet, options);
  return async (_tree: unknown, file: VFile) => {
    const { root, checker, ignore } = await run.opened;
    const path = pathOf(file, root);
    if (path === null || !isReportPath(path, ignore)) return;
    const read = decodeReport(bytesOf(file), path, checker.config.limits.fileBytes);
    const subject = understand(read, read.text === null ? [] : await findSecrets(read.text), checker);
    const findings = runRules(subject, checker);
    if (fileSet !== undefined) run.seen.set(path, { file, subject, findings });
    else show(file, settle(subject, findings, checker, (rule) => isSingle(rule, checker)).findings);
  };
};

function runOf(fileSet: FileSet | undefined, options: RemarkOptions): Run {
  const known = fileSet === undefined ? undefined : runs.get(fileSet);
  if (known !== undefined) return known;
  const run: Run = { opened: openForRemark(options), seen: new Map() };
  if (fileSet !== undefined) {
    runs.set(fileSet, run);
    const complete = async (): Promise<void> => completeFiles(run.seen, await run.opened);
    fileSet.use(Object.assign(complete, { pluginId: "afterword" }));
  }
  return run;
}

/** A preset with the plugin, for `.remarkrc`: `{ "plugins": ["afterword/remark"] }` takes either. */
export default afterword;

function isFileSet(value: unknown): value is FileSet {
  return typeof value === "object" && value !== null && "use" in value && typeof value.use === "function";
}

async function openForRemark({ asOf }: RemarkOptions): Promise<Opened> {
  const effects = nodeEffects();
  const library = await openLibrary(effects, asOf);
  const rules = await loadRules();
  const exists = (path: string): boolean => effects.files.exists(join(library.root, path));
  const checker = makeChecker(library.config, rules, library.asOf, exists);
  return { root: library.root, checker, rules, ignore: library.config.ignore };
}

/** Runs the rules across reports where all of them are there, and shows the findings of every file. */
async function completeFiles(
  seen: ReadonlyMap<string, Seen>,
  { root, checker, rules, ignore }: Opened,
): Promise<void> {
  const all = await findReports(nodeEffects().files, { root, ignore });
  const isWhole = all.every(({ path }) => seen.has(path));
  const subjects = [...seen.values()].map(({ subject }) => subject);
  const together = isWhole
    ? runLibraryRules(subjects, checker.config, rules.libraryRules, null)
    : new Map<string, Finding[]>();
  const ran = (rule: string): boolean => isWhole || isSingle(rule, checker);
  for (const [path, { file, subject, findings }] of seen) {
    const more = together.get(path) ?? [];
    show(file, settle(subject, [...findings, ...more], checker, ran).findings);
  }
}

function isSingle(rule: string, checker: Checker): boolean {
  return checker.rules.some(({ id }) => id === rule);
}

function show(file: VFile, findings: readonly Finding[]): void {
  for (const finding of findings) file.messages.push(finding);
}

function pathOf(file: VFile, root: string): string | null {
  if (file.path === undefined) return null;
  const way = relative(root, resolve(file.cwd, file.path));
  return isAbsolute(way) || way.startsWith("..") ? null : way.split(sep).join("/");
}

function bytesOf(file: VFile): Uint8Array {
  return typeof file.value === "string"
    ? new TextEncoder().encode(file.value)
    : (file.value ?? new Uint8Array());
}
