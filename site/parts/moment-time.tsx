import type { VNode } from "preact";
import type { Moment } from "../../src/time/moment.ts";
import { momentText } from "./moment-text.ts";

interface MomentTimeProps {
  readonly moment: Moment;
  readonly zone: string;
  /** Which parts are shown: the day, the time, or both. */
  readonly show?: "day" | "time" | "both";
}

/** A moment in a zone, as exactly as it is known and no more. */
export function MomentTime({ moment, zone, show = "both" }: MomentTimeProps): VNode {
  const text = momentText(moment, zone);
  const parts = [
    show === "time" && text.time !== null ? null : text.dayText,
    show === "day" ? null : text.time,
  ];
  return <time dateTime={machineText(moment)}>{parts.filter((part) => part !== null).join(", ")}</time>;
}

function machineText(moment: Moment): string {
  return moment.precision === "day" ? moment.at.slice(0, 10) : moment.at;
}
