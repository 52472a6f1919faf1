import type { VNode } from "preact";
import type { Moment } from "../../src/time/moment.ts";
import type { MomentText } from "./moment-text.ts";

interface MomentTimeProps {
  readonly moment: Moment;
  /** How it reads in the zone in which it is shown. */
  readonly text: MomentText;
  /** Which parts are shown: the day, the time, or both. */
  readonly show?: "day" | "time" | "both";
}

/** A moment as exactly as it is known and no more. */
export function MomentTime({ moment, text, show = "both" }: MomentTimeProps): VNode {
  const parts = [
    show === "time" && text.time !== null ? null : text.dayText,
    show === "day" ? null : text.time,
  ];
  return <time dateTime={machineText(moment)}>{parts.filter((part) => part !== null).join(", ")}</time>;
}

function machineText(moment: Moment): string {
  return moment.precision === "day" ? moment.at.slice(0, 10) : moment.at;
}
