import { cancel, isCancel, multiselect, select, text } from "@clack/prompts";
import type { Config } from "../config/config.ts";
import { SetupError } from "../setup-error.ts";
import { readMoment } from "../time/read-moment.ts";
import type { DraftFacts } from "./draft.ts";

/** Asks on the terminal for what a draft needs; empty answers are fine but for the title. */
export async function askFacts(given: DraftFacts, config: Config): Promise<DraftFacts> {
  const title = await answer(
    text({
      message: "What happened, in one line?",
      validate: (value) => (value?.trim() ? undefined : "A title is needed."),
    }),
  );
  const started = given.started ?? (await askStarted());
  const severity = given.severity ?? (await askSeverity(config));
  const services = given.services.length > 0 ? given.services : await askServices(config);
  return { ...given, title: title.trim(), started, severity, services };
}

async function askStarted(): Promise<string | null> {
  const value = await answer(
    text({
      message: "When did impact begin? (2024-05-12 13:30; empty if you do not know yet)",
      validate: (typed) =>
        !typed?.trim() || readMoment(typed) !== null ? undefined : "Write it like 2024-05-12 13:30.",
    }),
  );
  return value?.trim() ? value.trim() : null;
}

async function askSeverity({ severities }: Config): Promise<string | null> {
  const options = [
    ...severities.map(({ id, name }) => ({ value: id, label: name })),
    { value: "unknown", label: "not known yet" },
  ];
  return answer(select({ message: "How severe was it?", options }));
}

async function askServices({ services }: Config): Promise<readonly string[]> {
  if (services !== null && services.length > 0) {
    const options = services
      .filter(({ retired }) => !retired)
      .map(({ id, name }) => ({ value: id, label: name }));
    return answer(multiselect({ message: "What was hit?", options, required: false }));
  }
  const typed = await answer(text({ message: "What was hit? (names of services, separated by commas)" }));
  return (typed ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

async function answer<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await prompt;
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  cancel("Nothing was written.");
  throw new SetupError("Cancelled.");
}
