import { cancel, isCancel, multiselect, select, text } from "@clack/prompts";
import type { Config } from "../config/config.ts";
import { SetupError } from "../setup-error.ts";
import { readMoment } from "../time/read-moment.ts";
import type { Facts } from "./draft/facts.ts";
import { momentProblem } from "./draft/moment-problem.ts";
import { defaultTemplate } from "./draft/templates.ts";

/** Answers to what was asked: facts, and the template where there were several. */
export type Answers = Facts & { readonly template?: string };

/** Asks on the terminal for what is not known yet; empty answers are fine but for the title. */
export async function askFacts(known: Facts, config: Config, templates: readonly string[]): Promise<Answers> {
  const title = known.title ?? (await askTitle());
  const started = known.started ?? (await askStarted());
  const severity = known.severity ?? (await askSeverity(config));
  const services = known.services ?? (await askServices(config));
  const template = templates.length > 1 ? await askTemplate(templates) : undefined;
  const answers = { title, started, severity, services, template };
  const given = Object.entries(answers).filter(([, value]) => value !== null && value !== undefined);
  return { ...known, ...Object.fromEntries(given) };
}

async function askTitle(): Promise<string> {
  const typed = await answer(
    text({
      message: "What happened, in one line?",
      validate: (value) => (value?.trim() ? undefined : "A title is needed."),
    }),
  );
  return typed.trim();
}

async function askStarted(): Promise<string | null> {
  const typed = await answer(
    text({
      message: "When did impact begin? Day and time, e.g. 2024-05-12 13:30; empty if you do not know yet.",
      validate: (value) => startProblem(value?.trim() ?? ""),
    }),
  );
  return typed?.trim() ? typed.trim() : null;
}

/** What is wrong with a typed beginning; undefined where nothing is. */
function startProblem(typed: string): string | undefined {
  if (typed === "") return undefined;
  const problem = momentProblem(typed);
  if (problem !== null) return `That is ${problem}. Write it like 2024-05-12 13:30.`;
  const reading = readMoment(typed);
  const isDated = reading?.unknown === true || reading?.date !== null;
  return isDated ? undefined : `Which day? Write it like 2024-05-12 ${typed}.`;
}

async function askSeverity({ severities }: Config): Promise<string> {
  const options = severities.map(({ id, name }) => ({
    value: id,
    label: name === id ? id : `${id}: ${name}`,
  }));
  return answer(
    select({
      message: "How severe was it?",
      options: [...options, { value: "unknown", label: "not known yet" }],
    }),
  );
}

async function askServices({ services }: Config): Promise<readonly string[] | null> {
  if (services !== null && services.length > 0) {
    const options = services
      .filter(({ retired }) => !retired)
      .map(({ id, name }) => ({ value: id, label: name }));
    const chosen = await answer(
      multiselect({
        message: "What was hit? Space selects; none if you do not know yet.",
        options,
        required: false,
      }),
    );
    return chosen.length > 0 ? chosen : null;
  }
  const typed = await answer(
    text({ message: "What was hit? Names of services, separated by commas; empty if you do not know yet." }),
  );
  const names = (typed ?? "").split(",").map((name) => name.trim());
  const given = [...new Set(names.filter((name) => name !== ""))];
  return given.length > 0 ? given : null;
}

async function askTemplate(names: readonly string[]): Promise<string> {
  const options = names.map((name) => ({ value: name, label: name }));
  const initialValue = names.includes(defaultTemplate) ? defaultTemplate : names[0];
  return answer(
    select({ message: "Which template?", options, ...(initialValue !== undefined && { initialValue }) }),
  );
}

async function answer<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await prompt;
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  cancel("Nothing was written.");
  throw new SetupError("Cancelled.");
}
