import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { onTestFinished } from "vitest";
import { cli, compileOnce } from "./compiled-cli.ts";
import { soon } from "./soon.ts";

/** `afterword serve` in a process of its own, in a library's folder. */
export class ServedCli {
  /** How it ended: its exit status, or the signal's name; null while it runs. */
  ended: number | string | null = null;
  remarks = "";
  readonly #process: ChildProcess;
  #out = "";

  constructor(folder: string, argv: readonly string[], temporary: string) {
    compileOnce();
    this.#process = spawn(process.execPath, [cli, "serve", "--port", "0", ...argv], {
      cwd: folder,
      env: { PATH: process.env.PATH, NO_COLOR: "1", TMPDIR: temporary },
    });
    this.#process.stdout?.on("data", (text: Buffer) => {
      this.#out += text;
    });
    this.#process.stderr?.on("data", (text: Buffer) => {
      this.remarks += text;
    });
    this.#process.on("exit", (code, signal) => {
      this.ended = code ?? signal;
    });
    onTestFinished(() => {
      this.#process.kill("SIGKILL");
    });
  }

  /** Waits until it serves; the address of the first page. */
  async url(): Promise<string> {
    await soon(() => this.#out).toContain("\n");
    return this.#out.trim();
  }

  interrupt(): void {
    this.#process.kill("SIGINT");
  }

  /** How often the library was read. */
  get loads(): number {
    return this.remarks.match(/^Read \d+ reports? in/gm)?.length ?? 0;
  }

  /** The text of a page, by its path below the first. */
  async page(path: string): Promise<string> {
    const url = new URL(path, await this.url());
    return new Promise((resolve, reject) => {
      // A connection each: a kept one may be closed just when it is used again.
      const asked = request(url, { agent: false }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () => resolve(body));
      });
      asked.on("error", reject);
      asked.end();
    });
  }
}
