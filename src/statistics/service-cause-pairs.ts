import type { Postmortem } from "../model/postmortem.ts";

/** A service that was hit and a cause of the same incident. */
export interface ServiceCause {
  readonly service: string;
  readonly cause: string;
}

/** Each service of an incident with each of its causes, once; none where either is unknown. */
export function serviceCausePairs({
  services,
  causes,
}: Pick<Postmortem, "services" | "causes">): readonly ServiceCause[] {
  return stated(services).flatMap((service) => stated(causes).map((cause) => ({ service, cause })));
}

/** One text for a pair, to compare and to group by. */
export function pairKey({ service, cause }: ServiceCause): string {
  return JSON.stringify([service, cause]);
}

function stated(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].filter((label) => label !== "unknown");
}
