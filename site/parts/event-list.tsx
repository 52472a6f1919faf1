import { Fragment, type VNode } from "preact";
import type { Postmortem, TimelineEntry } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";
import { dayText } from "./day-text.ts";
import { durationText } from "./duration-text.ts";
import { Html } from "./html.tsx";
import { momentText } from "./moment-text.ts";
import { MomentTime } from "./moment-time.tsx";
import { words } from "./words.ts";

/** The timeline as a numbered list: every entry in document order, each with a link of its own. */
export function EventList({ postmortem }: { postmortem: Postmortem }): VNode {
  let day = "";
  return (
    <ol class="events">
      {postmortem.timeline.map((entry, index) => {
        const text = entry.at === null ? null : momentText(entry.at, postmortem.zone);
        const isNewDay = text !== null && text.day !== day;
        if (text !== null) day = text.day;
        return (
          <Fragment key={entry.line}>
            <Event entry={entry} number={index + 1} zone={postmortem.zone} newDay={isNewDay ? day : null} />
          </Fragment>
        );
      })}
    </ol>
  );
}

interface EventProps {
  readonly entry: TimelineEntry;
  readonly number: number;
  readonly zone: string;
  readonly newDay: string | null;
}

function Event({ entry, number, zone, newDay }: EventProps): VNode {
  return (
    <li class={entry.markers.length === 0 ? "event" : "event is-marked"} id={`t-${number}`}>
      {newDay === null ? null : <p class="event-day">{dayText(newDay)}</p>}
      <a class="event-number" href={`#t-${number}`} aria-label={`Event ${number}`}>
        {number}
      </a>
      <EventTime entry={entry} zone={zone} />
      <div class="event-body">
        {entry.markers.length === 0 ? null : (
          <p class="markers">
            {entry.markers.map((marker) => (
              <span key={marker} class={`marker is-${marker}`}>
                {words.marker(marker)}
              </span>
            ))}
          </p>
        )}
        <Html html={entry.html} class="prose event-text" />
      </div>
    </li>
  );
}

function EventTime({ entry, zone }: { entry: TimelineEntry; zone: string }): VNode {
  const { at, until } = entry;
  if (at === null) return <p class="event-time not-stated">time not stated</p>;
  return (
    <p class="event-time">
      <MomentTime moment={at} zone={zone} show="time" />
      {until === null ? null : (
        <>
          –<MomentTime moment={until} zone={zone} show={isSameDay(at, until, zone) ? "time" : "both"} />{" "}
          <small>{durationText((Date.parse(until.at) - Date.parse(at.at)) / 60_000)}</small>
        </>
      )}
      <Zones at={at} zone={zone} />
    </p>
  );
}

/** The same time in UTC, and how exactly it is known. */
function Zones({ at, zone }: { at: Moment; zone: string }): VNode {
  const { exactness } = momentText(at, zone);
  const utc = momentText(at, "UTC");
  return (
    <>
      {zone === "UTC" || utc.time === null ? null : <small class="event-utc"> {utc.time} UTC</small>}
      {exactness === null ? null : <small class="exactness"> {exactness}</small>}
    </>
  );
}

function isSameDay(one: Moment, other: Moment, zone: string): boolean {
  return momentText(one, zone).day === momentText(other, zone).day;
}
