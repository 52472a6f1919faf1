import type { VNode } from "preact";
import type { Moments, Postmortem } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";
import { momentText } from "./moment-text.ts";
import { MomentTime } from "./moment-time.tsx";
import { NotStated } from "./not-stated.tsx";
import { Scroll } from "./scroll.tsx";
import { words } from "./words.ts";
import { zoneText } from "./zone-text.ts";

const NAMES = [
  "introduced",
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "resolved",
] as const;
/** Moments whose absence is worth saying. */
const ASKED: ReadonlySet<keyof Moments> = new Set(["started", "detected", "mitigated", "resolved"]);

/** The named moments of a report in its own zone and in UTC; null where it states none. */
export function MomentsTable({ postmortem }: { postmortem: Postmortem }): VNode | null {
  const { moments, exposure, zone } = postmortem;
  if (Object.values(moments).every((moment) => moment === null) && exposure === null) return null;
  const isUtc = zone === "UTC" || zone === "Z";
  return (
    <Scroll label="Moments">
      <table class="moments">
        <caption>Moments</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">Moment</span>
            </th>
            <th scope="col">{zoneText(zone)}</th>
            {isUtc ? null : <th scope="col">UTC</th>}
          </tr>
        </thead>
        <tbody>
          {NAMES.filter((name) => isShown(name, postmortem)).map((name) => (
            <MomentRow
              key={name}
              name={words.marker(name)}
              moment={moments[name]}
              zone={zone}
              isUtc={isUtc}
            />
          ))}
          {exposure === null ? null : (
            <>
              <MomentRow name="Exposed from" moment={exposure.from} zone={zone} isUtc={isUtc} />
              <MomentRow name="Exposed until" moment={exposure.until} zone={zone} isUtc={isUtc} />
            </>
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

function MomentRow(props: { name: string; moment: Moment | null; zone: string; isUtc: boolean }): VNode {
  const { name, moment, zone, isUtc } = props;
  if (moment === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={isUtc ? 1 : 2}>
          <NotStated />
        </td>
      </tr>
    );
  }
  const text = momentText(moment, zone);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <MomentTime moment={moment} text={text} />
        {text.exactness === null ? null : <span class="exactness"> {text.exactness}</span>}
      </td>
      {isUtc ? null : (
        <td>
          {moment.precision === "day" ? "" : <MomentTime moment={moment} text={momentText(moment, "UTC")} />}
        </td>
      )}
    </tr>
  );
}

function isShown(name: keyof Moments, postmortem: Postmortem): boolean {
  if (postmortem.moments[name] !== null) return true;
  if (postmortem.ongoing && (name === "mitigated" || name === "resolved")) return false;
  return ASKED.has(name) && (postmortem.kind === "incident" || postmortem.kind === "security");
}
