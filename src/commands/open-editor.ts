import { spawn } from "node:child_process";
import { SetupError } from "../setup-error.ts";

/** Opens a file in the editor that $VISUAL or $EDITOR names and waits until it is closed. */
export function openEditor(file: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const editor = env.VISUAL ?? env.EDITOR;
  if (editor === undefined || editor.trim() === "") {
    throw new SetupError("No editor is set.", { hint: "Set $EDITOR, for example to nano or “code --wait”." });
  }
  const [command = "", ...options] = editor.trim().split(/\s+/);
  return new Promise((done, fail) => {
    const child = spawn(command, [...options, file], { stdio: "inherit" });
    child.on("error", (cause) =>
      fail(new SetupError(`The editor “${editor}” could not be started.`, { cause })),
    );
    child.on("close", () => done());
  });
}
