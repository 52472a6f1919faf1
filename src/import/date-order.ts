/** Whether "03/04/2024" is in April or in March; null where a document has no evidence. */
export type DateOrder = "day-first" | "month-first" | null;
