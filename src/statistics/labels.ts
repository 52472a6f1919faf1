import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import type { Estimate, Figure } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { statedOf } from "./stated.ts";
import { type Tally, tally } from "./tally.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** How many incidents name a label; null where none is stated. */
export interface LabelRow extends Tally {
  /** Of the incidents that name any; null for not stated and where these are too few. */
  readonly share: Estimate | null;
}

/** How many labels there are. */
export interface LabelSummary {
  /** Different labels. */
  readonly labels: number;
  /** How often incidents name one; more than there are incidents, as soon as one names two. */
  readonly named: number;
}

/** What a figure of labels is about, and its words. */
export interface LabelWords {
  readonly title: string;
  readonly definition: string;
  readonly one: string; // e.g. "service"
  readonly many: string; // e.g. "services"
  /** A label as a sentence names it. */
  readonly name: (label: string) => string;
  readonly of: (postmortem: Postmortem) => readonly string[];
}

const rule =
  "An incident counts once for each one it names, so that the counts add up to more than the incidents and the shares to more than 100 %. " +
  "Shares are of the incidents that name any, each with its exact 95 % interval (Clopper–Pearson); where intervals overlap, the order may be chance.";

/** A figure of labels of which an incident may have several. */
export function labelFigure(library: Library, words: LabelWords): Figure<LabelRow, LabelSummary> {
  const { members, excluded } = population(library);
  const known = leaveOut(members, [
    { reason: `no ${words.one} stated`, applies: (each) => statedOf(words.of(each)).length === 0 },
  ]);
  const n = known.kept.length;
  const of = members.length;
  const rows = rowsOf(members, words, n);
  const summary = summaryOf(rows, n);
  return {
    title: words.title,
    definition: `${words.definition} ${rule} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(rows, words, n, of),
    summary,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowsOf(members: readonly Postmortem[], words: LabelWords, n: number): LabelRow[] {
  const values = members.flatMap((each): readonly (string | null)[] => {
    const names = statedOf(words.of(each));
    return names.length === 0 ? [null] : names;
  });
  const share = ({ value, count }: Tally) =>
    value === null || n < fewestForSummary ? null : roundedEstimate(binomialInterval(count, n));
  return tally(values).map((each) => ({ ...each, share: share(each) }));
}

function summaryOf(rows: readonly LabelRow[], n: number): LabelSummary | null {
  if (n < fewestForSummary) return null;
  const labels = rows.filter(({ value }) => value !== null);
  return { labels: labels.length, named: labels.reduce((sum, { count }) => sum + count, 0) };
}

function sentenceOf(rows: readonly LabelRow[], words: LabelWords, n: number, of: number): string {
  const { one, many, name } = words;
  if (of === 0) return noIncident;
  const labels = rows.filter(({ value }) => value !== null);
  const [first] = labels;
  if (first === undefined) return `No ${one} is stated for any of ${incidents(of)}.`;
  if (first.share === null)
    return `${n} of ${incidents(of)} ${n === 1 ? "names" : "name"} ${labels.length === 1 ? `1 ${one}` : `${labels.length} ${many}`}: too few for a share, each is counted.`;
  const most = labels.filter(({ count }) => count === first.count).map(({ value }) => name(value ?? ""));
  const amount = quantityOfShare(first.share.value).amount;
  const interval = intervalInWords(first.share, quantityOfShare);
  return `Of ${incidents(n)} that name a ${one}, ${mostInWords(most, many)} ${first.count}: ${amount} % (${interval}).`;
}

/** Names what is named most often, unless that is said of many. */
function mostInWords(names: readonly string[], many: string): string {
  if (names.length === 1) return `${names[0]} is named most often, by`;
  if (names.length > 3) return `${names.length} ${many} are named most often, each by`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are named most often, each by`;
}
