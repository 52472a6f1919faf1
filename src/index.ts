/**
 * Afterword as a library: read, check and build postmortems from other programs. Everything here is
 * pure but for what takes a FileSystem; nothing prints.
 */

export type { Config, Level, Service, Severity } from "./config/config.ts";
export { parseConfig, readConfig } from "./config/read-config.ts";
export type { FileSystem } from "./effects.ts";
export type { Report } from "./extract/report.ts";
export { buildLibrary } from "./model/build-library.ts";
export type { Library } from "./model/library.ts";
export type { Measure, Minutes, Moments, Postmortem, TimelineEntry } from "./model/postmortem.ts";
export { findReports } from "./read/find-reports.ts";
export { decodeReport, readReport } from "./read/read-report.ts";
export type { PostmortemRecord } from "./schema/generated/postmortem-record.ts";
export { SetupError } from "./setup-error.ts";
export { computeStatistics } from "./statistics/compute-statistics.ts";
export type { Figure } from "./statistics/figure.ts";
export { loadFigures } from "./statistics/figures.ts";
export type { Moment } from "./time/moment.ts";
export { checkLibrary, makeChecker } from "./validate/check-library.ts";
export type { CheckedReport } from "./validate/check-report.ts";
export { type Finding, levelOf, rangeOf } from "./validate/finding.ts";
export { loadRules } from "./validate/load-rules.ts";
export type { Rule } from "./validate/rule.ts";
