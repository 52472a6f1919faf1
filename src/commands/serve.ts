import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { configName } from "../config/read-config.ts";
import { reportsFolder } from "../read/find-reports.ts";
import { audienceOption, withBase } from "./build.ts";
import type { CommandContext } from "./command-context.ts";
import { LibraryMemory } from "./library-memory.ts";
import { findRoot, openLibrary } from "./open-library.ts";
import { pageNotices } from "./serve/page-notices.ts";

interface ServeOptions {
  readonly port: number;
  readonly base?: string;
  readonly published?: boolean;
  readonly audience?: "internal" | "public";
  readonly search: boolean;
  readonly asOf?: string;
}

/** `afterword serve`: the site on this machine, built again after every change. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description("show the site on this machine and follow changes, drafts included")
    .option("--port <number>", "port on the loopback interface", portNumber, 8080)
    .option("--base <path>", "the path it is served under, e.g. /postmortems/")
    .option("--published", "without drafts and reports in review")
    .addOption(audienceOption("as which readers see it (default: internal)"))
    .option("--no-search", "without the search index")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((options: ServeOptions) => serve(options, context));
}

async function serve(options: ServeOptions, { effects, version }: CommandContext): Promise<void> {
  const [{ loadSite }, { serveSite }] = await Promise.all([
    import("./load-site.ts"),
    import("../render/serve-site.ts"),
  ]);
  const root = await findRoot(effects);
  const ending = new AbortController();
  const memory = new LibraryMemory(ending.signal);
  let said = "";
  const load = async () => {
    const library = withBase(await openLibrary(effects, options.asOf), options.base);
    const loaded = await loadSite(library, effects, {
      drafts: options.published === true ? "none" : "whole",
      audience: options.audience ?? "internal",
      search: options.search,
      version,
      memory,
    });
    // Said again only when it changes, and not after every saved sentence.
    const remarks = loaded.remarks.map((remark) => `${remark}\n`).join("");
    if (remarks !== said) effects.remark(remarks);
    said = remarks;
    return { ...loaded, ...pageNotices(loaded) };
  };
  const { config } = await openLibrary(effects, options.asOf);
  const further = [config.site.logo, config.site.css, config.measures.state].flatMap((path) =>
    path === null ? [] : [join(root, path)],
  );
  const serving = await serveSite({
    load,
    watch: [join(root, reportsFolder), join(root, configName), ...further],
    port: options.port,
    log: (line) => effects.remark(`${line}\n`),
  });
  effects.out(`${serving.url}\n`);
  effects.remark("Follows changes; Ctrl-C ends it.\n");
  await effects.interrupted();
  const closed = serving.close();
  ending.abort();
  await closed;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError("Expected a port, 0 to 65535.");
  return port;
}
