/**
 * What is known of an incident before its report is written: keys of the record, as flags, answers
 * and other programs give them. Checked before anything is written.
 */
export type Facts = Readonly<Record<string, unknown>>;
