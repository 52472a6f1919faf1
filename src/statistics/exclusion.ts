import type { Figure } from "./figure.ts";

/** Reports that a figure leaves out for one reason. */
export type Exclusion = Figure["excluded"][number];
