import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { withSlash } from "../config/normalize-config.ts";
import type { Effects } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import { levelOf } from "../validate/finding.ts";
import { type DiskCache, diskCache } from "../write/disk-cache.ts";
import type { CommandContext } from "./command-context.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";

/** How a site is built. */
export interface BuildOptions {
  readonly out?: string;
  readonly base?: string;
  readonly drafts?: boolean;
  readonly audience?: "internal" | "public";
  readonly search: boolean;
  readonly cache: boolean;
  readonly asOf?: string;
}

/** `afterword build`: the site. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("build")
    .description("write the site")
    .option("--out <folder>", "where to (default: _site)")
    .option("--base <path>", "the path it is served under, e.g. /postmortems/")
    .option("--drafts", "with reports in review, and drafts by title, author and age")
    .addOption(audienceOption("for whom (default: `audience` of afterword.yml, else internal)"))
    .option("--no-search", "without the search index")
    .option("--no-cache", "take nothing over from the build before")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action(async (options: BuildOptions) => {
      context.setStatus(await build(options, context));
    });
}

async function build(options: BuildOptions, { effects, version }: CommandContext): Promise<0 | 1> {
  // Eleventy and Pagefind are loaded only by the commands that write sites.
  const [{ loadSite }, { buildSite }] = await Promise.all([
    import("./load-site.ts"),
    import("../write/build-site.ts"),
  ]);
  const library = withBase(await openLibrary(effects, options.asOf), options.base);
  const out = options.out === undefined ? join(library.root, "_site") : resolve(effects.folder, options.out);
  const audience = options.audience ?? library.config.audience;
  const loaded = await loadSite(library, effects, {
    drafts: options.drafts === true ? "stubs" : "none",
    audience,
    search: options.search,
    version,
  });
  if (loaded.checked.length === 0) {
    throw new SetupError(
      `No report was found below postmortems/ in ${library.root}, so there is nothing to build.`,
      {
        hint: "`afterword init` makes a library, `afterword new` a report.",
      },
    );
  }
  if (audience === "public" && loaded.site.postmortems.length === 0) throw nothingPublic();
  const cache = options.cache ? await openCache(library.root, effects) : undefined;
  const { copies } = loaded;
  const extraFiles = new Map([...loaded.extraFiles, ...loaded.furtherFiles()]);
  const pages = await buildSite(loaded.site, { out, extraFiles, copies, ...(cache && { cache }) });
  await cache?.prune();
  const status = remarkProblems(loaded, effects);
  const count = loaded.site.postmortems.length;
  effects.out(
    `Built ${count} ${audience === "public" ? "public " : ""}${count === 1 ? "report" : "reports"} on ${pages} pages into ${out} as of ${library.asOf}.\n`,
  );
  return status;
}

/** `--audience`, for the commands that make sites. */
export function audienceOption(description: string): Option {
  return new Option("--audience <audience>", description).choices(["internal", "public"]);
}

function nothingPublic(): SetupError {
  return new SetupError(
    "No published report is marked `visibility: public`, so a public build would be empty.",
    {
      hint: "Put `visibility: public` into the front matter of the reports that everybody may read, or build with --audience internal.",
    },
  );
}

/** What builds leave for the next one, in a folder that keeps itself out of git. */
async function openCache(root: string, { files }: Effects): Promise<DiskCache> {
  const folder = join(root, ".afterword");
  if (!files.exists(join(folder, ".gitignore"))) await files.write(join(folder, ".gitignore"), "*\n");
  return diskCache(join(folder, "cache", "site"));
}

/** A library served under another path than its configuration says. */
export function withBase(library: OpenLibrary, base: string | undefined): OpenLibrary {
  if (base === undefined) return library;
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]*$/.test(base)) {
    throw new SetupError(`--base takes a path such as /postmortems/, not “${base}”.`);
  }
  return { ...library, config: { ...library.config, base: withSlash(base) } };
}

/** Names what was left out and what is wrong with the rest; 1 where there are errors. */
function remarkProblems(
  loaded: Awaited<ReturnType<typeof import("./load-site.ts").loadSite>>,
  effects: Effects,
): 0 | 1 {
  for (const remark of loaded.remarks) effects.remark(`${remark}\n`);
  for (const path of loaded.left)
    effects.remark(`Left out, since too little of it was understood: ${path}\n`);
  const errors = loaded.checked.flatMap(({ findings }) =>
    findings.filter((finding) => levelOf(finding) === "error"),
  );
  const files = new Set(errors.map((finding) => finding.file));
  if (errors.length === 0) return 0;
  effects.remark(
    `${errors.length} ${errors.length === 1 ? "error" : "errors"} in ${files.size} ${files.size === 1 ? "file" : "files"}: see \`afterword check\`.\n`,
  );
  return 1;
}
