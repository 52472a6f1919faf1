import { falseLeadsTable, incidentsTable, measuresTable } from "./incidents-table.ts";

/** An offset of the local clocks from UTC, in minutes, from so many minutes after the start on. */
export interface Offset {
  readonly minutes: number;
  /** The abbreviation that a time needs where clocks show it twice. */
  readonly name: string;
  readonly after: number;
}

export interface Measure {
  readonly box: string;
  readonly kind: string | null;
  readonly due: string | null;
  readonly done: string | null;
}

export interface FalseLead {
  readonly from: number;
  readonly to: number | null;
  readonly rough: boolean;
}

/** What there is to know of one report. Moments are minutes after `epoch`, null where not stated. */
export interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly zone: string;
  readonly offsets: readonly Offset[];
  /** Minutes since 1970. */
  readonly epoch: number;
  readonly known: string;
  readonly started: number | null;
  readonly detected: number | null;
  readonly acknowledged: number | null;
  readonly mitigated: number | null;
  readonly resolved: number | null;
  /** "?" is written as unknown. */
  readonly severity: string;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly trigger: string;
  readonly detection: string;
  readonly mitigation: string;
  readonly published: string | null;
  readonly falseLeads: readonly FalseLead[];
  readonly measures: readonly Measure[];
}

export const asOf = "2026-10-31";
export const severities = ["sev1", "sev2", "sev3", "sev4"];
/** The one that has two episodes: its first end and its second start. */
export const cameBack = { id: "came-back", mitigated: 30, resolved: 40, startedAgain: 100 };
/** A report names another as related. */
export const related: readonly (readonly [string, string])[] = [["no-cause", "at-once"]];

const linesOf = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

const orNull = (cell: string) => (cell === "-" ? null : cell);
const numberOrNull = (cell: string) => (cell === "-" ? null : Number(cell));

export const incidents: readonly Incident[] = linesOf(incidentsTable).map((cells) => {
  const cell = (index: number) => cells[index] ?? "";
  const [id, known] = [cell(0), cell(5)];
  return {
    id,
    kind: cell(1),
    zone: cell(2),
    offsets: cell(3).split(" ").map(offsetOf),
    epoch: Date.parse(`${cell(4).replace(" ", "T")}Z`) / 60_000,
    known,
    started: known === "none" || known === "undated" ? null : 0,
    detected: numberOrNull(cell(6)),
    acknowledged: numberOrNull(cell(7)),
    mitigated: numberOrNull(cell(8)),
    resolved: numberOrNull(cell(9)),
    severity: cell(10),
    services: cell(11).split(","),
    causes: cell(12).split(","),
    trigger: cell(13),
    detection: cell(14),
    mitigation: cell(15),
    published: orNull(cell(16)),
    falseLeads: falseLeadsOf(id),
    measures: measuresOf(id),
  };
});

/** Reports that figures count, by why they leave out the others. */
export const members = incidents.filter(({ kind }) => kind === "incident" || kind === "ongoing");
export const notCounted = {
  "near miss": 1,
  drill: 1,
  "security incident": 1,
};

function offsetOf(text: string): Offset {
  const [, minutes = "", name = "", after = "0"] = /^([+-]\d+)([A-Z]*)(?:@(\d+))?$/.exec(text) ?? [];
  return { minutes: Number(minutes), name, after: Number(after) };
}

function falseLeadsOf(id: string): FalseLead[] {
  return linesOf(falseLeadsTable)
    .filter(([report]) => report === id)
    .map(([, from = "", to = "-"]) => ({
      from: Number(from.replace("~", "")),
      to: numberOrNull(to),
      rough: from.startsWith("~"),
    }));
}

function measuresOf(id: string): Measure[] {
  return linesOf(measuresTable)
    .filter(([report]) => report === id)
    .map(([, box = "", kind = "-", due = "-", done = "-"]) => ({
      box,
      kind: orNull(kind),
      due: orNull(due),
      done: orNull(done),
    }));
}
