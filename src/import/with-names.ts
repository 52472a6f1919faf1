import type { Fact } from "./fact.ts";

/** "Incident commander: …" and "Scribe: …" are participants, each named once; who was what stays said. */
export function withNames(fact: Fact, more: Fact): Fact {
  const value = [...new Set([...[fact.value].flat(), ...[more.value].flat()])];
  return { ...fact, value, from: `${fact.from}; ${more.label ?? ""}: ${more.from}` };
}
