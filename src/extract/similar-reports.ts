/** What of a report is compared with others. */
export interface ComparableReport {
  readonly id: string;
  /** When it began, for sorting; "" where nobody knows. */
  readonly at: string;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly trigger: string | null;
  /** Title and symptoms. */
  readonly text: string;
}

/** An earlier report that is like another, and why, the weightiest reason first. */
export interface SimilarReport {
  readonly id: string;
  readonly reasons: readonly string[];
}

/** Fixed weights: what is shared counts the more, the less chance explains it. */
const weights = { word: 2, service: 2, cause: 1, trigger: 1 } as const;
const enough = 7;
const mostWords = 3;
const mostShown = 3;

/** Words that any report may have. */
const common = new Set(
  "about after appear appears became began behind cannot cause caused causes check checks count counts customer customers every first found known large later might never nobody number often once opened order orders others people present ready reported running saying second seconds seemed shown small something started stopped three today twice unable until wrong years your after again against along already also although among another around because been before being below between both could does down during each error errors even every failed failure failures from have having hour hours incident into issue just later less longer made make many minute minutes more most much nothing only other others outage over page pages report request requests same service services several should since some still such than that their them then there these they this those time times through took under until users were what when where which while will with without would".split(
    " ",
  ),
);

/**
 * Finds, for each report, the earlier ones that are like it: by shared services, causes, trigger and
 * rare words of title and symptoms, through an inverted index.
 * Without a rare word in common two reports are not alike: they only have the same labels.
 */
export function similarReports(
  reports: readonly ComparableReport[],
): ReadonlyMap<string, readonly SimilarReport[]> {
  const labels = new Set(reports.flatMap(({ services }) => services).flatMap((name) => name.split("-")));
  const words = reports.map(({ text }) => wordsOf(text).filter((word) => !labels.has(word)));
  const byWord = indexBy(words);
  const rare = Math.max(2, Math.floor(reports.length / 50));
  return new Map(
    reports.map((report, index) => {
      const shared = new Map<number, string[]>();
      for (const word of words[index] ?? []) {
        const others = byWord.get(word) ?? [];
        if (others.length > rare + 1) continue;
        for (const other of others) shared.set(other, [...(shared.get(other) ?? []), word]);
      }
      shared.delete(index);
      return [report.id, rank(report, reports, shared)] as const;
    }),
  );
}

function rank(
  report: ComparableReport,
  reports: readonly ComparableReport[],
  shared: ReadonlyMap<number, readonly string[]>,
): readonly SimilarReport[] {
  const found: { id: string; at: string; weight: number; reasons: readonly string[] }[] = [];
  for (const [index, words] of shared) {
    const other = reports[index];
    if (other === undefined || !isEarlier(other, report)) continue;
    const { weight, reasons } = compare(report, other, words);
    if (weight >= enough) found.push({ id: other.id, at: other.at, weight, reasons });
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, mostShown)
    .map(({ id, reasons }) => ({ id, reasons }));
}

function isEarlier(a: ComparableReport, b: ComparableReport): boolean {
  return a.at !== "" && b.at !== "" && a.at < b.at;
}

function compare(
  a: ComparableReport,
  b: ComparableReport,
  words: readonly string[],
): { weight: number; reasons: readonly string[] } {
  const services = known(a.services).filter((name) => b.services.includes(name));
  const causes = known(a.causes).filter((name) => b.causes.includes(name));
  const trigger =
    a.trigger !== null && a.trigger !== "unknown" && a.trigger !== "other" && a.trigger === b.trigger;
  const counted = words.slice(0, mostWords);
  const reasons = [
    ...(counted.length > 0 ? [`both speak of ${list(counted.map((word) => `“${word}”`))}`] : []),
    ...(services.length > 0 ? [`both hit ${list(services)}`] : []),
    ...(causes.length > 0 ? [`both were caused by ${list(causes)}`] : []),
    ...(trigger ? [`both were set off by ${a.trigger}`] : []),
  ];
  const weight =
    weights.word * counted.length +
    weights.service * Math.min(1, services.length) +
    weights.cause * Math.min(1, causes.length) +
    (trigger ? weights.trigger : 0);
  return { weight, reasons };
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}_.-]{2,40}/gu) ?? [];
  const whole = words
    .map((word) => word.replace(/[._-]+$/, ""))
    .filter((word) => word.length > 4 && !common.has(word) && !/^\d+$/.test(word));
  return [...new Set(whole)];
}

function known(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== "unknown");
}

function indexBy(keys: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  keys.forEach((list, position) => {
    for (const key of list) {
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [position]);
      else entries.push(position);
    }
  });
  return index;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
